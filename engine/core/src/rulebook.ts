/**
 * This module exports the parts of the rulebook that the population engine uses: its model, and the functions with
 * which the population engine reads and checks its own files in the same way as rule files.
 */
export { toDayNumber } from './rulebook/day.ts';
export { hashRulebook } from './rulebook/hash.ts';
export { joinField } from './rulebook/lines.ts';
export type { Cell, FactDef, Figure, Grant, Right, ThingDef } from './rulebook/model.ts';
export type { Rulebook } from './rulebook/rulebook.ts';
export { readRuleFile, type RuleFile } from './rulebook/read.ts';
export { createProblem, type Report } from './rulebook/report.ts';
export {
  createClosedMap,
  daySchema,
  line,
  link,
  localizedTextSchema,
  textSchema,
  word,
  yesNo,
} from './rulebook/schema/shared.ts';
export { checkShape } from './rulebook/shape.ts';
export type { Understood, UnderstoodLaw, UnderstoodRoute } from './rulebook/typecheck/understood.ts';
export { checkTextKeys, createMissingFileProblem } from './rulebook/validate/texts.ts';
export { didYouMean, findSimilarPath, findSimilarWord } from './rulebook/word.ts';
