/** What a side of a right is worth, from the lines that it gives. */
import type { AnswerLine } from '../explain/answer.ts';
import { TIMES_A_YEAR } from '../explain/lines.ts';
import type { SideOfRight } from './comparison.ts';

/** Euros a year, a range. */
export interface Worth {
  readonly min: number;
  readonly max: number;
}

/** As much of a side as says what it is worth. */
export type Amounts = Pick<SideOfRight, 'verdict'> &
  Readonly<Record<'pays' | 'saves' | 'costs', readonly Pick<AnswerLine, 'value' | 'period'>[]>>;

/** Pays and saves less costs. Where a side is not there it is worth nothing; where it may be, anything from nothing. */
export function worthOf(side: Amounts | null): Worth | null {
  if (side === null || side.verdict === 'no') return { min: 0, max: 0 };
  const lines = [...side.pays.map(signed(1)), ...side.saves.map(signed(1)), ...side.costs.map(signed(-1))];
  if (lines.length === 0 || lines.includes(null)) return null;
  const sum = { min: 0, max: 0 };
  for (const line of lines) {
    sum.min += line?.min ?? 0;
    sum.max += line?.max ?? 0;
  }
  return side.verdict === 'depends' ? { min: Math.min(0, sum.min), max: Math.max(0, sum.max) } : sum;
}

function signed(sign: 1 | -1): (line: Pick<AnswerLine, 'value' | 'period'>) => Worth | null {
  return ({ value, period }) => {
    if (value.kind !== 'number' || period === null) return null;
    const [a, b] = [value.min * TIMES_A_YEAR[period] * sign, value.max * TIMES_A_YEAR[period] * sign];
    return { min: Math.min(a, b), max: Math.max(a, b) };
  };
}

export function rounded(euros: number): number {
  return Math.round(euros * 100) / 100 + 0;
}
