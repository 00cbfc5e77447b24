/**
 * This module computes the chain: the rights that a right opens. It assumes that the right is received from today,
 * moves the date forward month by month, and evaluates the household again. A right that opens then, and would not have
 * opened otherwise, is opened by the first one.
 */
import type { Column } from '../../plan/columns.ts';
import type { PersonRow, Piece, Situation, Stated } from '../../situation/model.ts';
import { CALENDAR } from '../../values/calendar.ts';
import { getPaymentPeriod } from '../../values/period.ts';
import { readColumnValue, type Household, type TruthValue } from '../../run/household.ts';
import type { CompiledPeriod } from '../../run/compiled.ts';
import type { FutureVerdicts } from './future-verdicts.ts';
import { getDependencyIndex } from '../dependencies/dependency-index.ts';
import { createHouseholdDays, type HouseholdDays } from '../dependencies/days.ts';
import { carryForward } from './carry-forward.ts';
import { readBareVerdicts } from '../dependencies/verdicts.ts';

/** Limits how far the chain looks into the future, in months. */
const MONTHS_AHEAD = 4;

export interface ClaimedRight {
  readonly name: string;
  readonly receipt: string;
  /** Lists the persons who receive the right: the claimant, and those who share the answer or are covered by it. */
  readonly persons: readonly string[];
  /** Holds the amount that the right pays, in the period of its receipt; `null` when it is not known. */
  readonly amount: { readonly min: number; readonly max: number } | null;
}

export interface OpenedRight {
  readonly right: string;
  readonly claimant: string;
  /**
   * Holds the first of the tried days on which the right is open, a whole number of months after the claim (yyyymmdd).
   */
  readonly day: number;
}

/** Returns the situation with the rights claimed today and received from today on. */
export function claimRights(situation: Situation, today: number, claims: readonly ClaimedRight[]): Situation {
  return claims.reduce<Situation>(
    (s, c) => ({ ...s, persons: s.persons.map((p) => (c.persons.includes(p.id) ? receive(p, c, today) : p)) }),
    carryForward(situation, today),
  );
}

function receive(person: PersonRow, claimed: ClaimedRight, today: number): PersonRow {
  const name = `gets.${claimed.receipt}`;
  const amount: Stated | null =
    claimed.amount === null ? null : { kind: 'range', lo: claimed.amount.min, hi: claimed.amount.max };
  const day: Stated = { kind: 'range', lo: today, hi: today };
  return {
    ...person,
    dated: {
      ...person.dated,
      [name]: from(person.dated[name], today, { kind: 'truth', value: true }),
      [`${name}.amount`]: from(person.dated[`${name}.amount`], today, amount),
      [`${name}.asked`]: from(person.dated[`${name}.asked`], today, day),
      [`${name}.granted`]: from(person.dated[`${name}.granted`], today, day),
    },
  };
}

function from(pieces: readonly Piece[] | undefined, today: number, value: Stated | null): readonly Piece[] {
  return [...(pieces ?? [{ from: 0, value: null }]).filter((p) => p.from < today), { from: today, value }];
}

/**
 * Returns the rights, each for one person, that are certain on one of the days ahead, that are not certain now, and
 * that would not be certain on that day without this claim. Each has the first such day.
 */
export function findOpenedRights(
  { compiled, situation, today, verdicts }: FutureVerdicts,
  now: ReadonlyMap<string, readonly TruthValue[]>,
  claimed: ClaimedRight,
): readonly OpenedRight[] {
  let days: HouseholdDays | null = null;
  const found = new Map<string, OpenedRight>();
  for (let month = 0; month <= MONTHS_AHEAD; month++) {
    const day = CALENDAR.months_after(today, month);
    const readers = listReceiptReaders(compiled.at(day), claimed);
    // Most receipts are read by few laws. When the rights of these laws are open to everybody already, nothing is left
    // to open.
    if (readers.every((right) => now.get(right)?.every((v) => v === 'yes') ?? false)) continue;
    const without = verdicts(day);
    days ??= createHouseholdDays(compiled, claimRights(situation, today, [claimed]));
    const h = days.at(day);
    const opened = readBareVerdicts(h);
    for (const right of readers)
      for (const [row, verdict] of (opened.get(right) ?? []).entries()) {
        const key = `${right} ${row}`;
        if (verdict !== 'yes' || now.get(right)?.[row] === 'yes' || without.get(right)?.[row] === 'yes') continue;
        if (!found.has(key)) found.set(key, { right, claimant: h.persons[row] as string, day });
      }
  }
  return [...found.values()];
}

/** Returns the names of the other rights that a receipt can affect, in the order of the plan. */
export function listReceiptReaders({ plan }: CompiledPeriod, { name, receipt }: ClaimedRight): readonly string[] {
  const dependencyIndex = getDependencyIndex(plan);
  const facts = [
    `gets.${receipt}`,
    ...['amount', 'asked', 'granted', 'reviewed'].map((part) => `gets.${receipt}.${part}`),
  ];
  return plan.rights
    .filter(({ right, laws, mayGet }) => {
      const reads = laws.length > 0 && right.name !== name ? dependencyIndex.of(mayGet).facts : null;
      return reads !== null && facts.some((fact) => reads.has(fact));
    })
    .map((r) => r.right.name);
}

/**
 * Returns the sum of the amounts in some columns, all of which have to be paid in the given period. Returns `null` when
 * a column has no amount in this period, when there is no column, or when the period is `null`.
 */
export function sumAmountPaid(
  h: Household,
  columns: readonly Column[],
  row: number,
  period: ReturnType<typeof getPaymentPeriod>,
): ClaimedRight['amount'] {
  let [min, max] = [0, 0];
  for (const column of columns) {
    const value = readColumnValue(h, column, row);
    if (value.kind !== 'number' || period === null || getPaymentPeriod(value.type) !== period) return null;
    min += value.min;
    max += value.max;
  }
  return columns.length === 0 ? null : { min, max };
}
