/**
 * This module sorts the rights of an answer: urgent rights first, then certain ones, then likely ones, then those that
 * come by themselves and may give nothing, then those that are open, with those that most people in this situation
 * would have first. Rights that require no action now come
 * last, even when they are urgent. Within each group, what is worth more in a year comes first; only of the rights that
 * most people do not have, those come first of which the fewest facts are missing.
 */
import type { Outcome, RightAnswer } from '../../contract/answer.ts';
import type { Right } from '../../rulebook/model.ts';
import type { TruthValue } from '../../run/household.ts';
import { toYearlyEuros } from '../answer/yearly-euros.ts';

/** Holds what the order of a right depends on. */
export interface Ranked {
  readonly outcome: RightAnswer;
  readonly right: Right;
  readonly isUrgent: boolean;
  /** Holds the verdict that most people in this situation would have. */
  readonly ordinary: TruthValue;
}

/** Holds the worth, in euros a year, that is assumed for a right whose typical amount is not known. */
const UNPRICED = 300;

const SURE: readonly Outcome[] = ['to-claim', 'automatic'];
/** Lists the outcomes that require no action now, in the order in which they are shown. */
const LAST: readonly Outcome[] = ['received', 'unlikely', 'not-now', 'not-computed'];
const LIKELY: Outcome = 'likely';
/** Gives the level of each standing; that of an open right depends on the verdict that most people would have. */
const LEVELS = { urgent: 0, sure: 1, likely: 2, mayGiveNothing: 3 } as const;
const OPEN: Readonly<Record<TruthValue, number>> = { yes: 4, depends: 5, no: 6 };

/** Returns the rights in the order in which they are shown; rights that are equal keep the order of the answer. */
export function sortRanked(all: readonly Ranked[]): readonly Ranked[] {
  const keyed = all.map((one) => {
    const level = levelOf(one);
    return { one, level, missing: level === OPEN.no ? countMissing(one) : 0, worth: worthOf(one) };
  });
  return keyed.sort((a, b) => a.level - b.level || a.missing - b.missing || b.worth - a.worth).map(({ one }) => one);
}

function countMissing({ outcome }: Ranked): number {
  return new Set(outcome.missing.map(({ fact }) => fact)).size;
}

/** Checks whether the right is certain, or is not settled and most people in this situation have it or may have it. */
export function isSureOrOrdinary(one: Ranked): boolean {
  return getStanding(one) !== 'open' || (isUnsettled(one) && one.ordinary !== 'no');
}

/** Checks whether more facts, a reading of the law or a decision would settle the right. */
export function isUnsettled(one: Ranked): boolean {
  return !isSure(one) && !LAST.includes(one.outcome.outcome);
}

export function isSure({ outcome: { outcome } }: Ranked): boolean {
  return SURE.includes(outcome);
}

export function getStanding(one: Ranked): 'sure' | 'likely' | 'open' {
  if (isSure(one)) return 'sure';
  return one.outcome.outcome === LIKELY ? 'likely' : 'open';
}

/** Checks whether the right comes by itself and may give no amount, so that there is nothing to do or to count on. */
function mayGiveNothing({ outcome }: Ranked): boolean {
  return outcome.outcome === 'automatic' && listYearlyAmounts(outcome).every(({ min }) => min <= 0);
}

function levelOf(one: Ranked): number {
  const { outcome, isUrgent, ordinary } = one;
  const last = LAST.indexOf(outcome.outcome);
  if (last >= 0) return OPEN.no + 1 + last;
  if (isUrgent) return LEVELS.urgent;
  if (mayGiveNothing(one)) return LEVELS.mayGiveNothing;
  const standing = getStanding(one);
  return standing === 'open' ? OPEN[ordinary] : LEVELS[standing];
}

/**
 * Returns the worth in euros a year. A certain right counts with its least amount, if that is above zero; any other
 * right counts with what people who have it typically get, but not with more than the most that it can be.
 */
function worthOf(one: Ranked): number {
  const { outcome, right } = one;
  const typical = right.typical?.value ?? UNPRICED;
  const amounts = listYearlyAmounts(outcome);
  const least = amounts.reduce((sum, { min }) => sum + min, 0);
  const most = amounts.reduce((sum, { max }) => sum + max, 0);
  if (isSure(one) && least > 0) return least;
  return most > 0 ? Math.min(most, typical) : typical;
}

/** Returns what the right pays and saves, in euros a year, without what is not counted in euros. */
function listYearlyAmounts(outcome: RightAnswer): readonly { readonly min: number; readonly max: number }[] {
  return (['pays', 'saves'] as const).flatMap((kind) =>
    outcome[kind].flatMap(({ value, period }) => {
      const euros =
        value.kind === 'number' && value.unit.startsWith('money') ? toYearlyEuros(value, period, kind) : null;
      return euros === null ? [] : [euros];
    }),
  );
}
