/**
 * This module computes the outcome of each right for each person of a household directly from memory, for lists of many
 * households. It makes no texts, reasons or trials; what only a person can settle (`human`) therefore counts as
 * `depends`.
 */
import type { Compiled, CompiledPeriod } from '../run/compiled.ts';
import { computeHousehold, createMemoryFor, type Household } from '../run/household.ts';
import type { Memory } from '../run/memory.ts';
import type { Outcome } from '../contract/answer.ts';
import { decideClaimant } from '../explain/drafts/claimant.ts';
import { refuseDay } from '../explain/answer/refuse-day.ts';
import { findGivenByRight, type GivenByRight } from '../explain/drafts/given.ts';
import { decideReceived } from '../explain/drafts/received.ts';
import { isAside } from '../explain/drafts/concern.ts';
import { readSituation } from '../situation/read.ts';
import { computePairStates, type RightOfPerson, type PairState } from './curve/state.ts';
import type { YearlyEuros } from '../explain/answer/yearly-euros.ts';
import { roundToCents } from './compare/side-value.ts';

export interface Screened {
  readonly right: string;
  /** Is `others` when no described person can hold the right and there may be other persons. */
  readonly claimant: string;
  readonly outcome: Exclude<Outcome, 'human'>;
  /**
   * Holds what the right pays and saves less what it costs, in euros a year; `null` when no amount is known or nothing
   * was computed.
   */
  readonly yearly: YearlyEuros | null;
  /** Is `true` when this person shares the answer of a person of an earlier row. */
  readonly shared: boolean;
}

/**
 * @throws ProblemError naming each field that is wrong, and how to correct it; also for a day before the rulebook's
 * start or after the last day that a date may be
 */
export function screenHousehold(compiled: Compiled, input: unknown, date: number): readonly Screened[] {
  refuseDay(compiled, date);
  const period = compiled.at(date);
  const situation = readSituation(compiled.rulebook, input, date);
  const h = computeHousehold(period, situation, date, 'screen', memoryOf(period));
  return period.plan.rights.flatMap((right): readonly Screened[] => {
    const { id } = right.right;
    if (right.laws.length === 0) return h.persons.map((person) => alone(id, person, 'not-computed'));
    const all = h.persons.flatMap((claimant, row) => {
      const given = findGivenByRight(h, right, row);
      return given === null ? [] : [{ pair: { right, row, claimant }, given }];
    });
    const claimants = all.filter(({ pair }) => decideClaimant(h, right, pair.row) !== 'no');
    if (claimants.length === 0 && situation.othersUnknown) return [alone(id, 'others', 'depends')];
    const mine = claimants.length > 0 ? claimants : all;
    const states = computePairStates(
      h,
      mine.map(({ pair }) => pair),
    );
    return mine.map(({ pair, given }, i) => screened(h, pair, given, states[i] as PairState));
  });
}

/**
 * Keeps one memory for each period and reuses it: households come one by one, and allocating a memory for each would be
 * most of the work.
 */
const memories = new WeakMap<CompiledPeriod, Memory>();

function memoryOf(period: CompiledPeriod): Memory {
  const memory = memories.get(period) ?? createMemoryFor(period);
  memories.set(period, memory);
  return memory;
}

function screened(h: Household, pair: RightOfPerson, given: GivenByRight, state: PairState): Screened {
  const { worth, shared } = state;
  return {
    right: pair.right.right.id,
    claimant: pair.claimant,
    outcome: outcomeOf(h, pair, given, state),
    yearly: worth === null ? null : { min: roundToCents(worth.min), max: roundToCents(worth.max) },
    shared,
  };
}

function alone(right: string, claimant: string, outcome: Screened['outcome']): Screened {
  return { right, claimant, outcome, yearly: null, shared: false };
}

function outcomeOf(
  h: Household,
  { right, row }: RightOfPerson,
  { lead }: GivenByRight,
  { verdict }: PairState,
): Screened['outcome'] {
  if (decideReceived(h, right, row) === 'yes') return 'received';
  if (verdict === 'no') return 'not-now';
  if (verdict === 'depends') return isAside(h, right, row) ? 'unlikely' : 'depends';
  const grant = lead?.understood.route.grant;
  return grant === 'automatic' || grant === 'renewed' ? 'automatic' : 'to-claim';
}
