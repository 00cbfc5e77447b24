/** This module lists the commands on populations. They exist only when the engine of populations is installed. */
import type { Loaders } from '../command.ts';

export const POPULATION_COMMANDS: Loaders = new Map([
  ['population make', async () => (await import('./population-make.ts')).populationMakeCommand],
  ['population map', async () => (await import('./population-map.ts')).populationMapCommand],
  ['population check', async () => (await import('./population-check.ts')).populationCheckCommand],
  ['population run', async () => (await import('./population-run.ts')).populationRunCommand],
  ['population report', async () => (await import('./population-report.ts')).populationReportCommand],
  ['scenarios', async () => (await import('./scenarios.ts')).scenariosCommand],
  ['simulate', async () => (await import('./simulate.ts')).simulateCommand],
]);
