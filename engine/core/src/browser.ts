/**
 * This module is the entry of the engine for a browser. It opens a rulebook that was checked and typed beforehand
 * (`Understood`), with the texts of one language. It imports nothing that reads rule files (`yaml`, the parser of
 * formulas, classic `zod`).
 */
import { compile, type Compiled, type PlanRunnerOf } from './run/compiled.ts';
import { createScreen, type ScreenModule } from './run/screen.ts';
import type { LawBundle, TextBundle } from './bundle/opened.ts';
import { openUnderstood } from './bundle/opened.ts';

export { listDebtOfRight } from './explain/sentences/debt.ts';
export { findNextQuestion } from './ask/questions/next-question.ts';
export { findTurningValues } from './ask/questions/turns.ts';
export { ProblemError, type Problem } from './problem.ts';
export type { NextQuestion } from './contract/next-question.ts';
export type { Question } from './contract/question.ts';
export type { Compiled } from './run/compiled.ts';
export type { ScreenModule } from './run/screen.ts';
export type { LawBundle, TextBundle } from './bundle/opened.ts';

/**
 * Opens the bundles and returns a rulebook that is ready to answer, in the same form as `compile` returns it.
 * @param screens generated modules by the first day (yyyymmdd) of their period; a period without a module and the
 * reading with estimates are interpreted
 */
export function openBundle(
  law: LawBundle,
  texts: TextBundle,
  screens: ReadonlyMap<number, ScreenModule> = new Map(),
): Compiled {
  const generated: PlanRunnerOf = (plan, _, estimating) => {
    const module = estimating ? undefined : screens.get(plan.from);
    return module === undefined ? null : createScreen(module);
  };
  return compile(openUnderstood(law, texts), { screenOf: generated });
}
