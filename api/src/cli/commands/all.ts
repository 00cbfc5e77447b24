/**
 * This module lists all commands in the order of the help. A command is loaded only when it is run, or when the help
 * shows it, because it imports most of the code that it needs.
 */
import { hasPopulations } from '../../populations/installed.ts';
import type { Command, Loaders } from '../command.ts';

const populations: Loaders = hasPopulations() ? (await import('../populations/all.ts')).POPULATION_COMMANDS : new Map();

export const COMMANDS: Loaders = new Map<string, () => Promise<Command>>([
  ['evaluate', async () => (await import('./evaluate.ts')).evaluateCommand],
  ['ask', async () => (await import('./ask.ts')).askCommand],
  ['explain', async () => (await import('./explain.ts')).explainCommand],
  ['verso', async () => (await import('./verso.ts')).versoCommand],
  ['event', async () => (await import('./event.ts')).eventCommand],
  ['curve', async () => (await import('./curve.ts')).curveCommand],
  ['rules at', async () => (await import('./rules-at.ts')).rulesAtCommand],
  ['rules diff', async () => (await import('./rules-diff.ts')).rulesDiffCommand],
  ['rules figures', async () => (await import('./rules-figures.ts')).rulesFiguresCommand],
  ['rules graph', async () => (await import('./rules-graph.ts')).rulesGraphCommand],
  ['rules sql', async () => (await import('./rules-sql.ts')).rulesSqlCommand],
  ['rules due', async () => (await import('./rules-due.ts')).rulesDueCommand],
  ['rules listed', async () => (await import('./rules-listed.ts')).rulesListedCommand],
  ['rules check', async () => (await import('./rules-check.ts')).rulesCheckCommand],
  ['rules new', async () => (await import('./rules-new.ts')).rulesNewCommand],
  ['rules test', async () => (await import('./rules-test.ts')).rulesTestCommand],
  ...populations,
]);

export async function loadAllCommands(): Promise<readonly Command[]> {
  return Promise.all([...COMMANDS.values()].map(async (load) => load()));
}
