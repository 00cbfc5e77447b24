/**
 * This module lists what is still open for a household: each right of a person whose verdict, or whose amount, more
 * knowledge could settle.
 */
import type { Column } from '../../plan/columns.ts';
import type { PlanLine, PlanRight } from '../../plan/plan.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { readTruth, readColumnValue, type Household, type ColumnValue } from '../../run/household.ts';
import { decideClaimant } from '../../explain/drafts/claimant.ts';
import { listLinesNamed } from '../../explain/drafts/given.ts';
import { isAside } from '../../explain/drafts/concern.ts';
import { decideReceived } from '../../explain/drafts/received.ts';
import { getPaymentPeriod, TIMES_A_YEAR } from '../../values/period.ts';
import { findLive, LiveRows, type Live } from '../../explain/dependencies/live.ts';

export interface TargetValue {
  readonly value: number;
  readonly from: 'amount' | 'typical' | 'median';
}

export interface Target {
  readonly right: PlanRight;
  /** Is `null` for somebody who is not listed, when no described person can be the claimant. */
  readonly row: number | null;
  readonly goal: 'verdict' | 'amount';
  /** Lists the column of the verdict, or those of the lines whose amount is a range; empty when `row` is `null`. */
  readonly columns: readonly Column[];
  readonly live: Live;
  readonly worth: TargetValue;
  readonly weight: number;
}

/**
 * Lists the rights whose verdict is open, for each described person, and then those that only somebody who is not
 * listed could hold.
 */
export function listOpenVerdicts(h: Household, rulebook: Rulebook, rights: readonly PlanRight[]): readonly Target[] {
  const described = pairs(h, rights, 'depends').map(({ right, row }) =>
    target(h, rulebook, right, row, 'verdict', [right.mayGet]),
  );
  return [...described, ...ofTheUnlisted(h, rulebook, rights)];
}

/**
 * Lists the rights that no described person can hold; the list is empty when the list of persons is complete. It is
 * open whether other persons exist who hold these rights.
 */
function ofTheUnlisted(h: Household, rulebook: Rulebook, rights: readonly PlanRight[]): readonly Target[] {
  if (!h.situation.othersUnknown) return [];
  const nobody = rights.filter(
    (r) => r.laws.length > 0 && h.persons.every((_, row) => decideClaimant(h, r, row) === 'no'),
  );
  return nobody.map((right): Target => {
    const worth = typicalOf(rulebook, right);
    return { right, row: null, goal: 'verdict', columns: [], live: OTHERS, worth, weight: weightOf(right, worth) };
  });
}

const OTHERS: Live = {
  facts: new Map(),
  lists: new Set(['person']),
  partners: new LiveRows(),
  related: false,
  worked: [],
};

/** Lists the rights that certainly hold and whose amount is open, for each described person. */
export function listOpenAmounts(h: Household, rulebook: Rulebook, rights: readonly PlanRight[]): readonly Target[] {
  return pairs(h, rights, 'yes').flatMap(({ right, row }) => {
    const open = linesOf(h, right, row)
      .map((l) => l.column)
      .filter((c) => !isExact(readColumnValue(h, c, row)));
    return open.length === 0 ? [] : [target(h, rulebook, right, row, 'amount', open)];
  });
}

/**
 * Pairs the rights with the described persons who certainly or possibly are claimants and for whom the right has this
 * verdict. Rights that concern only some people, of whom nobody told that the person is one, are left out, and so are
 * rights that the person receives already.
 */
function pairs(
  h: Household,
  rights: readonly PlanRight[],
  verdict: 'yes' | 'depends',
): readonly { readonly right: PlanRight; readonly row: number }[] {
  return rights.flatMap((right) =>
    h.persons.flatMap((_, row) => {
      const found =
        decideClaimant(h, right, row) !== 'no' &&
        readTruth(h, right.mayGet, row) === verdict &&
        !isAside(h, right, row) &&
        decideReceived(h, right, row) !== 'yes';
      return found ? [{ right, row }] : [];
    }),
  );
}

function target(
  h: Household,
  rulebook: Rulebook,
  right: PlanRight,
  row: number,
  goal: Target['goal'],
  columns: readonly Column[],
): Target {
  const worth = worthOf(h, rulebook, right, row);
  return { right, row, goal, columns, live: findLive(h, columns, row), worth, weight: weightOf(right, worth) };
}

/**
 * Computes euros a year × the published share of entitled persons who do not receive the right; the share is 1 when
 * none is published.
 */
function weightOf(right: PlanRight, worth: TargetValue): number {
  return worth.value * (right.right.nonTakeUp ?? 1);
}

/** Lists the lines that pay or save something, of the law files that may apply and of every route that may be open. */
function linesOf(h: Household, right: PlanRight, row: number): readonly PlanLine[] {
  const laws = right.laws.filter((l) => readTruth(h, l.applies, row) !== 'no');
  const routes = laws.flatMap((l) => l.routes.filter((r) => readTruth(h, r.verdict, row) !== 'no'));
  const lines = listLinesNamed(
    right,
    [...laws, ...routes].flatMap((one) => one.lines),
  );
  return lines.filter((l) => l.kind === 'pays' || l.kind === 'saves');
}

/**
 * Estimates the worth in euros a year: the amount when it is settled and above zero, otherwise what the right typically
 * gives. When neither is known, it is the median of the typical amounts of all rights, so that the right is neither
 * favoured nor forgotten.
 */
function worthOf(h: Household, rulebook: Rulebook, right: PlanRight, row: number): TargetValue {
  const amount = linesOf(h, right, row).reduce<number | null>((sum, line) => {
    const value = readColumnValue(h, line.column, row);
    const period = getPaymentPeriod(line.column.type);
    return sum === null || value.kind !== 'number' || period === null || value.min !== value.max
      ? null
      : sum + value.min * TIMES_A_YEAR[period];
  }, 0);
  return amount !== null && amount > 0 ? { value: amount, from: 'amount' } : typicalOf(rulebook, right);
}

function typicalOf(rulebook: Rulebook, right: PlanRight): TargetValue {
  const typical = right.right.typical?.value ?? null;
  return typical === null ? { value: medianTypical(rulebook), from: 'median' } : { value: typical, from: 'typical' };
}

function medianTypical(rulebook: Rulebook): number {
  const all = rulebook.rights.flatMap((r) => (r.typical === null ? [] : [r.typical.value])).sort((a, b) => a - b);
  return all[Math.floor(all.length / 2)] ?? 1;
}

function isExact(value: ColumnValue): boolean {
  return value.kind === 'number' ? value.min === value.max : value.kind === 'truth' || value.values.length === 1;
}
