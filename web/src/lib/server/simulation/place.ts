/** Addresses of the analysts' door. */
import { queryOf, type Choices } from './choices.ts';

export function simulationAddress(home: string): string {
  return `${home}/simulation`;
}

export function scenarioAddress(home: string, scenario: string, choices?: Choices): string {
  return `${simulationAddress(home)}/${scenario}${choices === undefined ? '' : queryOf(choices)}`;
}

export function detectionAddress(home: string, detection: string): string {
  return `${simulationAddress(home)}/crossing/${detection}`;
}

export function explorationAddress(home: string, exploration: string): string {
  return `${simulationAddress(home)}/exploration/${exploration}`;
}

/** @param ids of scenarios and runs */
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
