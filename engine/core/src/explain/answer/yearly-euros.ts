/**
 * This module computes what the lines of a right (what it pays, saves and costs) are worth in euros a year, from the
 * memory of a household.
 */
import { readSlot, type Household, type TruthValue } from '../../run/household.ts';
import type { Column } from '../../plan/columns.ts';
import type { PlanLine } from '../../plan/plan.ts';
import { getMemoryScale } from '../../values/grid.ts';
import { getPaymentPeriod, TIMES_A_YEAR } from '../../values/period.ts';
import type { AnswerLine } from '../../contract/answer.ts';
import { toSeenEnds } from '../sentences/seen.ts';

/** Holds a range in euros a year. */
export interface YearlyEuros {
  readonly min: number;
  readonly max: number;
}

const SIGNS = { pays: 1, saves: 1, costs: -1 } as const;

export type AmountKind = keyof typeof SIGNS;

/**
 * Returns what the lines pay and save minus what they cost, in the row of a person; the range includes 0 when the
 * verdict is `depends`. It is `null` when one of these lines is no amount of money, or when there is no such line.
 */
export function sumYearlyEuros(
  h: Household,
  lines: readonly PlanLine[],
  row: number,
  verdict: Exclude<TruthValue, 'no'>,
): YearlyEuros | null {
  const amounts = lines.flatMap(({ kind, column }) => (kind === 'tells' ? [] : [eurosIn(h, kind, column, row)]));
  return sumLines(verdict, amounts);
}

function eurosIn(h: Household, kind: AmountKind, column: Column, row: number): YearlyEuros | null {
  const { type } = column;
  if (type.kind !== 'number') return null;
  const scale = getMemoryScale(type);
  const [min, max] = [readSlot(h, column, row, 0) / scale, readSlot(h, column, row, 1) / scale];
  return toYearlyEuros(toSeenEnds(min, max, type), getPaymentPeriod(type), kind);
}

/**
 * Returns the worth of one line in euros a year, below zero for a cost; a one-off amount counts once. It is `null` when
 * the line has no period, and so is no amount.
 */
export function toYearlyEuros(ends: YearlyEuros, period: AnswerLine['period'], kind: AmountKind): YearlyEuros | null {
  if (period === null) return null;
  const times = TIMES_A_YEAR[period] * SIGNS[kind];
  const [a, b] = [ends.min * times, ends.max * times];
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

/**
 * Returns the sum of the lines; `null` when one of them is `null` or there is none. The range includes 0 when the
 * verdict is `depends`.
 */
export function sumLines(
  verdict: Exclude<TruthValue, 'no'>,
  lines: readonly (YearlyEuros | null)[],
): YearlyEuros | null {
  if (lines.length === 0) return null;
  const sum = { min: 0, max: 0 };
  for (const line of lines) {
    if (line === null) return null;
    sum.min += line.min;
    sum.max += line.max;
  }
  return verdict === 'depends' ? { min: Math.min(0, sum.min), max: Math.max(0, sum.max) } : sum;
}
