/** All commands, in the order of the help. */
import { populationsInstalled } from '../../populations/installed.ts';
import type { Command } from '../command.ts';
import { curveCommand } from './curve.ts';
import { evaluateCommand } from './evaluate.ts';
import { eventCommand } from './event.ts';
import { explainCommand } from './explain.ts';
import { rulesAtCommand } from './rules-at.ts';
import { rulesCheckCommand } from './rules-check.ts';
import { rulesDiffCommand } from './rules-diff.ts';
import { rulesDueCommand } from './rules-due.ts';
import { rulesFiguresCommand } from './rules-figures.ts';
import { rulesGraphCommand } from './rules-graph.ts';
import { rulesListedCommand } from './rules-listed.ts';
import { rulesNewCommand } from './rules-new.ts';
import { rulesSqlCommand } from './rules-sql.ts';
import { rulesTestCommand } from './rules-test.ts';
import { versoCommand } from './verso.ts';

const populations = populationsInstalled() ? (await import('../populations/all.ts')).POPULATION_COMMANDS : [];

export const COMMANDS: readonly Command[] = [
  evaluateCommand,
  explainCommand,
  versoCommand,
  eventCommand,
  curveCommand,
  rulesAtCommand,
  rulesDiffCommand,
  rulesFiguresCommand,
  rulesGraphCommand,
  rulesSqlCommand,
  rulesDueCommand,
  rulesListedCommand,
  rulesCheckCommand,
  rulesNewCommand,
  rulesTestCommand,
  ...populations,
];
