/** This module builds the addresses of the analysts' pages. */
import { queryOf, type Choices } from './choices.ts';
import { simulationAddress } from './door.ts';

export function scenarioAddress(home: string, scenario: string, choices?: Choices): string {
  return `${simulationAddress(home)}/${scenario}${choices === undefined ? '' : queryOf(choices)}`;
}

export function detectionAddress(home: string, detection: string): string {
  return `${simulationAddress(home)}/crossing/${detection}`;
}

export function explorationAddress(home: string, exploration: string): string {
  return `${simulationAddress(home)}/exploration/${exploration}`;
}

type Books = Readonly<Record<'scenarios' | 'detections' | 'explorations', readonly { readonly id: string }[]>>;

/**
 * Returns the address of a scenario, detection or exploration by its id, in small letters or not. Returns `null` when
 * there is none.
 */
export function libraryAddress(
  home: string,
  { scenarios, detections, explorations }: Books,
  id: string,
): string | null {
  const isOne = (one: { readonly id: string }): boolean => one.id === id.toLowerCase();
  if (scenarios.some(isOne)) return scenarioAddress(home, id.toLowerCase());
  if (detections.some(isOne)) return detectionAddress(home, id.toLowerCase());
  return explorations.some(isOne) ? explorationAddress(home, id.toLowerCase()) : null;
}

/**
 * Returns the address of a comparison.
 * @param ids ids of scenarios and runs
 */
export function compareAddress(home: string, ids: readonly string[]): string {
  return `${simulationAddress(home)}/compare${compareQuery(ids)}`;
}

export function compareQuery(ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id) => ['with', id])).toString();
  return query === '' ? '' : `?${query}`;
}

export function runAddress(home: string, job: string): string {
  return `${simulationAddress(home)}/run/${job}`;
}
