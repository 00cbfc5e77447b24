/**
 * This module answers with estimates: the answer shows them beside the facts that are not known, and is otherwise
 * unchanged.
 */
import type { Answer } from '../../contract/answer.ts';
import type { Compiled } from '../../run/compiled.ts';
import { readSituation } from '../../situation/read.ts';
import { createEstimatingWords } from '../sentences/estimates.ts';
import { evaluateSituation, type EvaluateOptions } from './evaluate.ts';
import { refuseDay } from './refuse-day.ts';

/**
 * Evaluates a household and adds estimates to the facts shown.
 * @throws ProblemError that names each wrong field and how to correct it; also for a day that `refuseDay` refuses
 */
export function evaluateWithEstimates(compiled: Compiled, input: unknown, options: EvaluateOptions): Promise<Answer> {
  refuseDay(compiled, options.date);
  const situation = readSituation(compiled.rulebook, input, options.date);
  const words = createEstimatingWords(compiled, situation, options.date, options.language);
  return evaluateSituation(compiled, situation, { ...options, words });
}
