/**
 * This module computes the yearly worth of a side, which is a right as one of two compared answers has it, from the
 * lines that it gives.
 */
import type { AnswerLine } from '../../contract/answer.ts';
import type { SideOfRight } from '../../contract/comparison.ts';
import { toYearlyEuros, sumLines, type AmountKind, type YearlyEuros } from '../../explain/answer/yearly-euros.ts';

/** This type holds the fields of a side from which its worth is computed. */
export type Amounts = Pick<SideOfRight, 'verdict'> &
  Readonly<Record<AmountKind, readonly Pick<AnswerLine, 'value' | 'period'>[]>>;

const NOTHING: YearlyEuros = { min: 0, max: 0 };

/**
 * Computes what a side pays and saves less what it costs, in euros a year. A missing side, or one whose verdict is no,
 * is worth zero. The result is `null` when the side has no lines, or when one of them is not a number or has no period;
 * its range includes zero when the verdict is `depends`.
 */
export function computeSideValue(side: Amounts | null): YearlyEuros | null {
  if (side === null || side.verdict === 'no') return NOTHING;
  const of = (kind: AmountKind): readonly (YearlyEuros | null)[] =>
    side[kind].map(({ value, period }) => (value.kind === 'number' ? toYearlyEuros(value, period, kind) : null));
  return sumLines(side.verdict, [...of('pays'), ...of('saves'), ...of('costs')]);
}

export function roundToCents(euros: number): number {
  return Math.round(euros * 100) / 100 + 0;
}
