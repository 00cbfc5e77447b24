/** An answer in which what can be estimated stands beside what is not known; nothing else in it is otherwise. */
import type { Answer } from '../../contract/answer.ts';
import type { Compiled } from '../../run/compiled.ts';
import { readSituation } from '../../situation/read.ts';
import { withEstimates } from '../sentences/estimates.ts';
import { evaluateSituation, type EvaluateOptions } from './evaluate.ts';
import { refuseDay } from './refuse-day.ts';

/** @throws ProblemError naming each field that is wrong and its mend; also for a day before the rulebook's start. */
export function evaluateEstimating(compiled: Compiled, input: unknown, options: EvaluateOptions): Promise<Answer> {
  refuseDay(compiled, options.date);
  const situation = readSituation(compiled.rulebook, input, options.date);
  const words = withEstimates(compiled, situation, options.date, options.language);
  return evaluateSituation(compiled, situation, { ...options, words });
}
