/** This module builds the addresses of the analysts' pages. */
import { formatChoicesQuery, type Choices } from './choices.ts';
import { formatSimulationAddress } from './door.ts';

export function formatScenarioAddress(home: string, scenario: string, choices?: Choices): string {
  return `${formatSimulationAddress(home)}/${scenario}${choices === undefined ? '' : formatChoicesQuery(choices)}`;
}

export function formatDetectionAddress(home: string, detection: string): string {
  return `${formatSimulationAddress(home)}/crossing/${detection}`;
}

export function formatExplorationAddress(home: string, exploration: string): string {
  return `${formatSimulationAddress(home)}/exploration/${exploration}`;
}

type Books = Readonly<Record<'scenarios' | 'detections' | 'explorations', readonly { readonly id: string }[]>>;

/**
 * Returns the address of a scenario, detection or exploration by its id, in small letters or not. Returns `null` when
 * there is none.
 */
export function findLibraryAddress(
  home: string,
  { scenarios, detections, explorations }: Books,
  id: string,
): string | null {
  const isOne = (one: { readonly id: string }): boolean => one.id === id.toLowerCase();
  if (scenarios.some(isOne)) return formatScenarioAddress(home, id.toLowerCase());
  if (detections.some(isOne)) return formatDetectionAddress(home, id.toLowerCase());
  return explorations.some(isOne) ? formatExplorationAddress(home, id.toLowerCase()) : null;
}

/**
 * Returns the address of a comparison.
 * @param ids ids of scenarios and runs
 */
export function formatCompareAddress(home: string, ids: readonly string[]): string {
  return `${formatSimulationAddress(home)}/compare${formatCompareQuery(ids)}`;
}

export function formatCompareQuery(ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id) => ['with', id])).toString();
  return query === '' ? '' : `?${query}`;
}

export function formatRunAddress(home: string, job: string): string {
  return `${formatSimulationAddress(home)}/run/${job}`;
}
