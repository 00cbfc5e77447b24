/** What a side of a right is worth, from the lines that it gives. */
import type { AnswerLine } from '../../contract/answer.ts';
import type { SideOfRight } from '../../contract/comparison.ts';
import { eurosOf, summed, type Amount, type Worth } from '../../explain/answer/worth.ts';

/** As much of a side as says what it is worth. */
export type Amounts = Pick<SideOfRight, 'verdict'> &
  Readonly<Record<Amount, readonly Pick<AnswerLine, 'value' | 'period'>[]>>;

const NOTHING: Worth = { min: 0, max: 0 };

/** Pays and saves less costs. Where a side is not there it is worth nothing. */
export function worthOf(side: Amounts | null): Worth | null {
  if (side === null || side.verdict === 'no') return NOTHING;
  const of = (kind: Amount): readonly (Worth | null)[] =>
    side[kind].map(({ value, period }) => (value.kind === 'number' ? eurosOf(value, period, kind) : null));
  return summed(side.verdict, [...of('pays'), ...of('saves'), ...of('costs')]);
}

export function rounded(euros: number): number {
  return Math.round(euros * 100) / 100 + 0;
}
