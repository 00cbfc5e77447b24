/** Addresses of the analysts' door. */
import { queryOf, type Choices } from '../../simulation/choices.ts';

export function simulationAddress(home: string): string {
  return `${home}/simulation`;
}

export function scenarioAddress(home: string, scenario: string, choices?: Choices): string {
  return `${simulationAddress(home)}/${scenario}${choices === undefined ? '' : queryOf(choices)}`;
}

export function runAddress(home: string, job: string): string {
  return `${simulationAddress(home)}/run/${job}`;
}
