/**
 * What each right is for each person of a household, straight from memory: for lists of many households. No words, no
 * reasons and no trials, so that what only a person can settle (`human`) stands under `depends`.
 */
import type { Compiled, Period } from '../evaluate/compiled.ts';
import { household, memoryFor, truthOf, type Household } from '../evaluate/household.ts';
import type { Memory } from '../evaluate/memory.ts';
import type { Outcome } from '../explain/answer.ts';
import { claimantOf } from '../explain/claimant.ts';
import { refuseEarly } from '../explain/evaluate.ts';
import { receivedOf } from '../explain/received.ts';
import type { PlanLaw, PlanRight } from '../lowering/plan.ts';
import { readSituation } from '../situation/read.ts';
import { givenOf, stateOf, type Pair, type PairState } from './curve/state.ts';
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
  const situation = readSituation(compiled.rulebook, input, date);
  const h = household(period, situation, date, 'screen', memoryOf(period));
  return period.plan.rights.flatMap((right): readonly Screened[] => {
    const { id } = right.right;
    if (right.laws.length === 0) return [alone(id, h.persons[0] ?? '', 'not-computed')];
    const all = h.persons.flatMap((claimant, row) => {
      const law = lawOf(h, right, row);
      return law === null ? [] : [{ pair: { right, row, claimant }, law }];
    });
    const claimants = all.filter(({ pair }) => claimantOf(h, right, pair.row) !== 'no');
    if (claimants.length === 0 && situation.othersUnknown) return [alone(id, 'others', 'depends')];
    const mine = claimants.length > 0 ? claimants : all;
    const states = stateOf(
      h,
      mine.map(({ pair }) => pair),
    );
    return mine.map(({ pair, law }, i) => screened(h, pair, law, states[i] as PairState));
  });
}

/** Households come one by one and nothing of one is read when the next has come: a memory for each would be most of the work. */
const memories = new WeakMap<Period, Memory>();

function memoryOf(period: Period): Memory {
  const memory = memories.get(period) ?? memoryFor(period);
  memories.set(period, memory);
  return memory;
}

function screened(h: Household, pair: Pair, law: PlanLaw, state: PairState): Screened {
  const { worth, shared } = state;
  return {
    right: pair.right.right.id,
    claimant: pair.claimant,
    outcome: outcomeOf(h, pair, law, state),
    yearly: worth === null ? null : { min: rounded(worth.min), max: rounded(worth.max) },
    shared,
  };
}

function alone(right: string, claimant: string, outcome: Screened['outcome']): Screened {
  return { right, claimant, outcome, yearly: null, shared: false };
}

/** The newest law file that may apply to a person. */
function lawOf(h: Household, right: PlanRight, row: number): PlanLaw | null {
  return right.laws.findLast((one) => truthOf(h, one.applies, row) !== 'no') ?? null;
}

function outcomeOf(h: Household, { right, row }: Pair, law: PlanLaw, { verdict }: PairState): Screened['outcome'] {
  if (receivedOf(h, right, row) === 'yes') return 'received';
  if (verdict !== 'yes') return verdict === 'no' ? 'not-now' : 'depends';
  const grant = givenOf(h, law, row).best?.route.understood.route.grant;
  return grant === 'automatic' || grant === 'renewed' ? 'automatic' : 'to-claim';
}
