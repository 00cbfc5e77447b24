/** This module adds the operations on populations to the API; it is loaded only when their engine is installed. */
import type { Rulebook } from '@recto-verso/engine';
import type { Simulations } from '../../populations/runs/simulations.ts';
import type { Api } from '../env.ts';
import { addScenarios } from './scenarios.ts';
import { addSimulationEvents } from './simulation-events.ts';
import { addSimulationResult } from './simulation-result.ts';
import { addSimulations } from './simulations.ts';

export function addPopulations(app: Api, rulebook: Rulebook, simulations: Simulations): void {
  addScenarios(app, rulebook, simulations);
  addSimulations(app, simulations);
  addSimulationEvents(app, simulations);
  addSimulationResult(app, simulations);
}
