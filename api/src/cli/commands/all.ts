/** All commands, in the order of the help. */
import type { Command } from '../command.ts';
import { evaluateCommand } from './evaluate.ts';
import { explainCommand } from './explain.ts';
import { rulesAtCommand } from './rules-at.ts';
import { rulesCheckCommand } from './rules-check.ts';
import { rulesDiffCommand } from './rules-diff.ts';
import { rulesDueCommand } from './rules-due.ts';
import { rulesFiguresCommand } from './rules-figures.ts';

export const COMMANDS: readonly Command[] = [
  evaluateCommand,
  explainCommand,
  rulesAtCommand,
  rulesDiffCommand,
  rulesFiguresCommand,
  rulesDueCommand,
  rulesCheckCommand,
];
