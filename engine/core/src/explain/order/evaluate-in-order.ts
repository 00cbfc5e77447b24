/** An answer in which each right has its rank, with what to do first; nothing else in it is otherwise. */
import type { Answer } from '../../contract/answer.ts';
import type { Compiled } from '../../run/compiled.ts';
import { evaluateEstimating } from '../answer/evaluate-estimating.ts';
import { evaluate, type EvaluateOptions } from '../answer/evaluate.ts';
import { rightsInOrder } from './rights-in-order.ts';
import { stepsOf } from './steps.ts';

export interface OrderOptions extends EvaluateOptions {
  /** True where estimates are to stand beside what is not known. */
  readonly estimates?: boolean;
}

/** @throws ProblemError naming each field that is wrong and its mend; also for a day that `refuseDay` names */
export async function evaluateInOrder(compiled: Compiled, input: unknown, options: OrderOptions): Promise<Answer> {
  const answer = await (options.estimates === true ? evaluateEstimating : evaluate)(compiled, input, options);
  const ordered = rightsInOrder(compiled, input, options.date, answer);
  // Nobody holds the answer yet. What is worked out when it is read stays so.
  for (const [i, { outcome }] of ordered.entries()) Object.assign(outcome, { rank: i + 1 });
  return Object.assign(answer, { steps: stepsOf(ordered) });
}
