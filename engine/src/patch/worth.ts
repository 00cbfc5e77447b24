/** What a side of a right is worth, from the lines that it gives. */
import type { Three } from '../evaluate/household.ts';
import type { AnswerLine } from '../explain/answer.ts';
import { TIMES_A_YEAR } from '../values/period.ts';
import type { SideOfRight } from './comparison.ts';

/** Euros a year, a range. */
export interface Worth {
  readonly min: number;
  readonly max: number;
}

/** As much of a side as says what it is worth. */
export type Amounts = Pick<SideOfRight, 'verdict'> &
  Readonly<Record<'pays' | 'saves' | 'costs', readonly Pick<AnswerLine, 'value' | 'period'>[]>>;

const NOTHING: Worth = { min: 0, max: 0 };

/** Pays and saves less costs. Where a side is not there it is worth nothing. */
export function worthOf(side: Amounts | null): Worth | null {
  if (side === null || side.verdict === 'no') return NOTHING;
  const of = (kind: keyof typeof SIGNS): readonly (Worth | null)[] =>
    side[kind].map(({ value, period }) => (value.kind === 'number' ? eurosOf(value, period, kind) : null));
  return summed(side.verdict, [...of('pays'), ...of('saves'), ...of('costs')]);
}

const SIGNS = { pays: 1, saves: 1, costs: -1 } as const;

/** Of one line: `null` where it is no amount. */
export function eurosOf(ends: Worth, period: AnswerLine['period'], kind: keyof typeof SIGNS): Worth | null {
  if (period === null) return null;
  const times = TIMES_A_YEAR[period] * SIGNS[kind];
  const [a, b] = [ends.min * times, ends.max * times];
  return { min: Math.min(a, b), max: Math.max(a, b) };
}

/** Lines together; `null` where one is not told, or there is none. What may be there is worth anything from nothing. */
export function summed(verdict: Exclude<Three, 'no'>, lines: readonly (Worth | null)[]): Worth | null {
  if (lines.length === 0) return null;
  const sum = { min: 0, max: 0 };
  for (const line of lines) {
    if (line === null) return null;
    sum.min += line.min;
    sum.max += line.max;
  }
  return verdict === 'depends' ? { min: Math.min(0, sum.min), max: Math.max(0, sum.max) } : sum;
}

export function rounded(euros: number): number {
  return Math.round(euros * 100) / 100 + 0;
}
