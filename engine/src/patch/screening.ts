/**
 * What each right is for each person of a household, straight from memory: for lists of many households. No words, no
 * reasons and no trials, so that what only a person can settle (`human`) stands under `depends`.
 */
import type { Compiled } from '../evaluate/compiled.ts';
import { household, truthOf, type Household } from '../evaluate/household.ts';
import type { Outcome } from '../explain/answer.ts';
import { refuseEarly } from '../explain/evaluate.ts';
import { receivedOf } from '../explain/received.ts';
import type { PlanLaw } from '../lowering/plan.ts';
import { readSituation } from '../situation/read.ts';
import { givenOf, pairsOf, stateOf, type Pair, type PairState } from './curve/state.ts';
import { rounded, type Worth } from './worth.ts';

export interface Screened {
  readonly right: string;
  /** `others`: nobody who is described can hold it, and others may be there. */
  readonly claimant: string;
  readonly outcome: Exclude<Outcome, 'human'>;
  /** Pays and saves less costs, in euros a year; `null` where no amount is known. */
  readonly yearly: Worth | null;
  /** Whether the answer of somebody before, who shares it, counts for this one too. */
  readonly shared: boolean;
}

/** @throws ProblemError naming each field that is wrong and its mend; also for a day before the rulebook's start. */
export function screen(compiled: Compiled, input: unknown, date: number): readonly Screened[] {
  refuseEarly(compiled, date);
  const period = compiled.at(date);
  const h = household(period, readSituation(compiled.rulebook, input, date), date, 'screen');
  const pairs = pairsOf(h, period.plan.rights);
  const states = stateOf(h, pairs);
  const all = pairs.flatMap((pair, i) => {
    const [law, state] = [lawOf(h, pair), states[i]];
    return law === null || state === undefined ? [] : [{ pair, law, state }];
  });
  return period.plan.rights.flatMap((right): readonly Screened[] => {
    const { id } = right.right;
    if (right.laws.length === 0) return [alone(id, h.persons[0] ?? '', 'not-computed')];
    const mine = all.filter(({ pair }) => pair.right === right);
    const claimants = mine.filter(({ law, pair }) => truthOf(h, law.claimant, pair.row) !== 'no');
    if (claimants.length === 0 && h.situation.othersUnknown) return [alone(id, 'others', 'depends')];
    return (claimants.length > 0 ? claimants : mine).map(({ pair, law, state }) => ({
      right: id,
      claimant: pair.claimant,
      outcome: outcomeOf(h, pair, law, state),
      yearly: state.worth === null ? null : { min: rounded(state.worth.min), max: rounded(state.worth.max) },
      shared: state.shared,
    }));
  });
}

function alone(right: string, claimant: string, outcome: Screened['outcome']): Screened {
  return { right, claimant, outcome, yearly: null, shared: false };
}

/** The newest law file that may apply to a person. */
function lawOf(h: Household, { right, row }: Pair): PlanLaw | null {
  return right.laws.findLast((one) => truthOf(h, one.applies, row) !== 'no') ?? null;
}

function outcomeOf(h: Household, { right, row }: Pair, law: PlanLaw, { verdict }: PairState): Screened['outcome'] {
  if (receivedOf(h, right, row) === 'yes') return 'received';
  if (verdict !== 'yes') return verdict === 'no' ? 'not-now' : 'depends';
  const grant = givenOf(h, law, row).best?.route.understood.route.grant;
  return grant === 'automatic' || grant === 'renewed' ? 'automatic' : 'to-claim';
}
