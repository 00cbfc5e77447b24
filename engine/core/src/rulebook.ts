/**
 * This module exports the parts of the rulebook that the population engine uses: its model, and the functions that read
 * and check files of its kind.
 */
export { dayOf } from './rulebook/day.ts';
export { rulebookHash } from './rulebook/hash.ts';
export { inside } from './rulebook/lines.ts';
export type { Cell, FactDef, Figure, Grant, Right, ThingDef } from './rulebook/model.ts';
export type { Rulebook } from './rulebook/rulebook.ts';
export { readRuleFile, type RuleFile } from './rulebook/read.ts';
export { problemAt, type Report } from './rulebook/report.ts';
export { closed, day, line, link, said, text, word, yesNo } from './rulebook/schema/shared.ts';
export { checkShape } from './rulebook/shape.ts';
export type { Understood, UnderstoodLaw, UnderstoodRoute } from './rulebook/typecheck/understood.ts';
export { holdTexts, missingFile } from './rulebook/validate/texts.ts';
export { didYouMean, nearestPath, nearestWord } from './rulebook/word.ts';
