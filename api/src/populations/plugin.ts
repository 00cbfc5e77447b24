/** Populations as they plug into the API and the command line. */
import type { PopulationsPlugin } from '../plugin.ts';
import { populationCheckCommand } from './commands/population-check.ts';
import { populationMakeCommand } from './commands/population-make.ts';
import { populationMapCommand } from './commands/population-map.ts';
import { populationReportCommand } from './commands/population-report.ts';
import { populationRunCommand } from './commands/population-run.ts';
import { scenariosCommand } from './commands/scenarios.ts';
import { simulateCommand } from './commands/simulate.ts';
import { addScenarios } from './operations/scenarios.ts';
import { addSimulationEvents } from './operations/simulation-events.ts';
import { addSimulationResult } from './operations/simulation-result.ts';
import { addSimulations } from './operations/simulations.ts';
import { openSimulations } from './runs/simulations.ts';

export const POPULATIONS: PopulationsPlugin = {
  commands: [
    populationMakeCommand,
    populationMapCommand,
    populationCheckCommand,
    populationRunCommand,
    populationReportCommand,
    scenariosCommand,
    simulateCommand,
  ],
  async open(rulebook, dir, options) {
    const simulations = await openSimulations(rulebook, dir, options);
    return {
      simulations,
      addOperations(app) {
        addScenarios(app, rulebook, simulations);
        addSimulations(app, simulations);
        addSimulationEvents(app, simulations);
        addSimulationResult(app, simulations);
      },
    };
  },
};
