/**
 * The engine: a rulebook is loaded and compiled once, then answers for households. Everything here runs in a browser
 * as in Node; reading files and writing generated modules is in `@recto-verso/engine/node`.
 */
export { evaluate, evaluateSituation, type EvaluateOptions } from './explain/evaluate.ts';
export type * from './explain/answer.ts';
export { compile, type Compiled, type CompileOptions } from './evaluate/compiled.ts';
export { inspectRulebook, loadRulebook } from './rulebook/load.ts';
export type { Case, FactDef, Figure, Right, Rulebook, TextTree, ThingDef } from './rulebook/model.ts';
export type { Unit, ValueType } from './values/types.ts';
export { showUnit } from './language/unit.ts';
export { ProblemError, sentence, type Problem } from './problem.ts';
export { situationSchema } from './situation/schema.ts';
export { readSituation } from './situation/read.ts';
export { parseDay, showDay } from './values/calendar.ts';
