/** All commands, in the order of the help. */
import type { Command } from '../command.ts';
import { curveCommand } from './curve.ts';
import { evaluateCommand } from './evaluate.ts';
import { eventCommand } from './event.ts';
import { explainCommand } from './explain.ts';
import { populationCheckCommand } from './population-check.ts';
import { populationMakeCommand } from './population-make.ts';
import { populationMapCommand } from './population-map.ts';
import { populationReportCommand } from './population-report.ts';
import { populationRunCommand } from './population-run.ts';
import { rulesAtCommand } from './rules-at.ts';
import { rulesCheckCommand } from './rules-check.ts';
import { rulesDiffCommand } from './rules-diff.ts';
import { rulesDueCommand } from './rules-due.ts';
import { rulesFiguresCommand } from './rules-figures.ts';
import { rulesGraphCommand } from './rules-graph.ts';
import { rulesListedCommand } from './rules-listed.ts';
import { rulesSqlCommand } from './rules-sql.ts';
import { scenariosCommand } from './scenarios.ts';
import { simulateCommand } from './simulate.ts';
import { versoCommand } from './verso.ts';

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
  populationMakeCommand,
  populationMapCommand,
  populationCheckCommand,
  populationRunCommand,
  populationReportCommand,
  scenariosCommand,
  simulateCommand,
];
