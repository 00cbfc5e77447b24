/**
 * In which order the rights of an answer are told: what is urgent first, then what is sure, what most people in this situation
 * would have, what is open, and last what asks nothing of anybody now. Within each, what is worth more in a year comes first.
 */
import type { Outcome, RightAnswer } from '../../contract/answer.ts';
import type { Right } from '../../rulebook/model.ts';
import type { Three } from '../../run/household.ts';
import { eurosOf } from '../answer/worth.ts';

/** What the order rests on besides the outcome. */
export interface Ranked {
  readonly outcome: RightAnswer;
  readonly right: Right;
  /** It is about a need that cannot wait. */
  readonly isUrgent: boolean;
  /** The verdict that most people in this situation would have. */
  readonly ordinary: Three;
}

/** A year of a right of which no amount is published counts for so many euros: an assumption. */
const UNPRICED = 300;

const SURE: readonly Outcome[] = ['to-claim', 'automatic'];
/** What asks nothing of anybody now, in the order in which it is told. */
const LAST: readonly Outcome[] = ['received', 'unlikely', 'not-now', 'not-computed'];
const OPEN: Readonly<Record<Three, number>> = { yes: 2, depends: 3, no: 4 };

/** The first is told first; among equals the order of the answer stays. */
export function inOrder(all: readonly Ranked[]): readonly Ranked[] {
  const keyed = all.map((one) => ({ one, level: levelOf(one), worth: worthOf(one) }));
  return keyed.sort((a, b) => a.level - b.level || b.worth - a.worth).map(({ one }) => one);
}

/** Tells if something is there or may be, and most people in this situation might have it. */
export function isWorthSaying(one: Ranked): boolean {
  return isSure(one) || (isOpen(one) && one.ordinary !== 'no');
}

/** Tells if more knowledge, a reading or a decision would settle it. */
export function isOpen(one: Ranked): boolean {
  return !isSure(one) && !LAST.includes(one.outcome.outcome);
}

export function isSure({ outcome: { outcome } }: Ranked): boolean {
  return SURE.includes(outcome);
}

function levelOf(one: Ranked): number {
  const { outcome, isUrgent, ordinary } = one;
  const last = LAST.indexOf(outcome.outcome);
  if (last >= 0) return OPEN.no + 1 + last;
  const level = isSure(one) ? 1 : OPEN[ordinary];
  return isUrgent ? 0 : level;
}

/** Euros a year: the least where it is sure; of what is open, what whoever has it typically gets, at most the most it can be. */
function worthOf(one: Ranked): number {
  const { outcome, right } = one;
  const typical = right.typical?.value ?? UNPRICED;
  const amounts = (['pays', 'saves'] as const).flatMap((kind) =>
    outcome[kind].flatMap(({ value, period }) => {
      const euros = value.kind === 'number' && value.unit.startsWith('money') ? eurosOf(value, period, kind) : null;
      return euros === null ? [] : [euros];
    }),
  );
  const least = amounts.reduce((sum, { min }) => sum + min, 0);
  const most = amounts.reduce((sum, { max }) => sum + max, 0);
  if (isSure(one) && least > 0) return least;
  return most > 0 ? Math.min(most, typical) : typical;
}
