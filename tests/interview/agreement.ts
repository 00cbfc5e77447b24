/** How an answer to a part of a life agrees with the answer to the whole of it. */
import type { Answer, Compiled } from '../../engine/core/src/index.ts';
import { evaluate } from '../../engine/core/src/index.ts';
import type { Household } from '../golden/household.ts';

export interface Agreement {
  /** Rights of a person that are there when everything is told. */
  readonly yes: number;
  /** Those of them that are known to be there already. */
  readonly known: number;
  /** Rights of a person that are settled otherwise than when everything is told. */
  readonly wrong: readonly string[];
}

const THERE: readonly string[] = ['automatic', 'to-claim', 'received'];

/** @param told a part of what the household knows */
export async function agreementOf(
  compiled: Compiled,
  { situation, date }: Household,
  told: unknown,
): Promise<Agreement> {
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

/** Of each right and person of which it is settled: whether it is there. */
function standings({ outcomes }: Answer): ReadonlyMap<string, boolean> {
  return new Map(
    outcomes.flatMap(({ right, claimant, outcome }) =>
      THERE.includes(outcome) || outcome === 'not-now'
        ? [[`${right} of ${claimant}`, THERE.includes(outcome)] as const]
        : [],
    ),
  );
}
