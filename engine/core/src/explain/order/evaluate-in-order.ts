/**
 * This module makes an answer in which each right has a rank and open rights may be likely or unlikely, together with
 * the first steps to take. The answer is otherwise unchanged.
 */
import type { Answer } from '../../contract/answer.ts';
import type { Compiled } from '../../run/compiled.ts';
import { evaluateWithEstimates } from '../answer/evaluate-with-estimates.ts';
import { evaluate, type EvaluateOptions } from '../answer/evaluate.ts';
import { SECOND_RUN } from '../standing/second-run.ts';
import { rankRights } from './rights-in-order.ts';
import { listFirstSteps } from './steps.ts';

export interface OrderOptions extends EvaluateOptions {
  /** Is `true` when estimates should be shown beside facts that are not known. */
  readonly estimates?: boolean;
}

/**
 * Evaluates a household and adds the ranks and the first steps.
 * @throws ProblemError that names each wrong field and how to correct it; also for a day that `refuseDay` refuses
 */
export async function evaluateInOrder(compiled: Compiled, input: unknown, options: OrderOptions): Promise<Answer> {
  const run = options.estimates === true ? evaluateWithEstimates : evaluate;
  const answer = await run(compiled, input, { ...options, secondRun: SECOND_RUN });
  const ordered = rankRights(compiled, input, options.date, answer);
  // The answer may be changed in place, because nobody else has it yet. Properties that are computed when they are read
  // stay so.
  for (const [i, { outcome }] of ordered.entries()) Object.assign(outcome, { rank: i + 1 });
  return Object.assign(answer, { steps: listFirstSteps(ordered) });
}
