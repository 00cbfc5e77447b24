/**
 * This module measures how the answer to a part of what a household knows agrees with the answer to the whole of it.
 */
import type { Answer, Compiled } from '../../engine/core/src/index.ts';
import { evaluate } from '../../engine/core/src/index.ts';
import type { GoldenHousehold } from '../golden/household.ts';

export interface AnswerAgreement {
  /** Counts the pairs of a right and a person for which the person has the right when everything is told. */
  readonly yes: number;
  /** Counts the pairs among them for which the answer to the part already says that the person has the right. */
  readonly known: number;
  /**
   * Lists the pairs, as `right of person`, for which both answers are settled and the answer to the part says the
   * opposite of the answer to the whole.
   */
  readonly wrong: readonly string[];
}

const THERE: readonly string[] = ['automatic', 'to-claim', 'received'];

/**
 * Compares the answer to a part of a household with the answer to the whole of it.
 * @param told a part of what the household knows
 */
export async function measureAnswerAgreement(
  compiled: Compiled,
  { situation, date }: GoldenHousehold,
  told: unknown,
): Promise<AnswerAgreement> {
  const options = { date, language: 'en' };
  const [part, whole] = [await evaluate(compiled, told, options), await evaluate(compiled, situation, options)];
  const before = standings(part);
  const all = [...standings(whole)];
  return {
    yes: all.filter(([, there]) => there).length,
    known: all.filter(([of, there]) => there && before.get(of) === true).length,
    wrong: all.flatMap(([of, there]) => (before.has(of) && before.get(of) !== there ? [of] : [])),
  };
}

/** Maps each right and person for which the answer is settled to whether the person has the right. */
function standings({ outcomes }: Answer): ReadonlyMap<string, boolean> {
  return new Map(
    outcomes.flatMap(({ right, claimant, outcome }) =>
      THERE.includes(outcome) || outcome === 'not-now'
        ? [[`${right} of ${claimant}`, THERE.includes(outcome)] as const]
        : [],
    ),
  );
}
