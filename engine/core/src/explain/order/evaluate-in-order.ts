/** An answer in which each right has its rank, with what to do first; nothing else in it is otherwise. */
import type { Answer } from '../../contract/answer.ts';
import type { Compiled } from '../../run/compiled.ts';
import { readSituation } from '../../situation/read.ts';
import { evaluateEstimating } from '../answer/evaluate-estimating.ts';
import { evaluate, type EvaluateOptions } from '../answer/evaluate.ts';
import { ordinaryVerdicts } from './ordinary.ts';
import { inOrder, type Ranked } from './rank.ts';
import { stepsOf } from './steps.ts';
import { urgentDomains } from './urgent.ts';

export interface OrderOptions extends EvaluateOptions {
  /** Whether what can be estimated stands beside what is not known. */
  readonly estimates?: boolean;
}

/** @throws ProblemError naming each field that is wrong and its mend; also for a day that `refuseDay` names */
export async function evaluateInOrder(compiled: Compiled, input: unknown, options: OrderOptions): Promise<Answer> {
  const answer = await (options.estimates === true ? evaluateEstimating : evaluate)(compiled, input, options);
  const ordered = inOrder(rankedIn(compiled, input, options.date, answer));
  // Nobody holds the answer yet. What is worked out when it is read stays so.
  for (const [i, { outcome }] of ordered.entries()) Object.assign(outcome, { rank: i + 1 });
  return Object.assign(answer, { steps: stepsOf(ordered) });
}

function rankedIn(compiled: Compiled, input: unknown, date: number, { outcomes }: Answer): readonly Ranked[] {
  const { rulebook } = compiled;
  const ordinary = ordinaryVerdicts(compiled, readSituation(rulebook, input, date), date);
  const urgent = urgentDomains(rulebook, input);
  const rights = new Map(rulebook.rights.map((right) => [right.id, right]));
  return outcomes.flatMap((outcome): readonly Ranked[] => {
    const right = rights.get(outcome.right);
    if (right === undefined) return [];
    // Of somebody who is not described nothing is ordinary.
    const verdict = ordinary.get(right.name)?.get(outcome.claimant) ?? 'no';
    return [{ outcome, right, isUrgent: urgent.has(right.domain), ordinary: verdict }];
  });
}
