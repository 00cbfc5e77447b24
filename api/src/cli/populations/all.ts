/** The commands on populations, where their engine is installed. */
import type { Command } from '../command.ts';
import { populationCheckCommand } from './population-check.ts';
import { populationMakeCommand } from './population-make.ts';
import { populationMapCommand } from './population-map.ts';
import { populationReportCommand } from './population-report.ts';
import { populationRunCommand } from './population-run.ts';
import { scenariosCommand } from './scenarios.ts';
import { simulateCommand } from './simulate.ts';

export const POPULATION_COMMANDS: readonly Command[] = [
  populationMakeCommand,
  populationMapCommand,
  populationCheckCommand,
  populationRunCommand,
  populationReportCommand,
  scenariosCommand,
  simulateCommand,
];
