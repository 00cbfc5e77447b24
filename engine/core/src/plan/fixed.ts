/** What holds for every household of a population, whichever it is: its tables show it before any row is read. */
import type { Column } from './columns.ts';
import type { Step } from './plan.ts';

export interface Fixed {
  /** What slots hold; yes and no as a boolean. */
  readonly slots: ReadonlyMap<string, number | boolean | 'today'>;
  /** Both ends of dated facts, on all days. */
  readonly dated: ReadonlyMap<string, readonly [number, number]>;
  /** Dated facts that are kept for no day but that of the answer, and so hold on all: the columns that have them. */
  readonly steady: ReadonlyMap<string, Column>;
  /** Kinds of things of which nobody has one. */
  readonly empty: ReadonlySet<string>;
  /** Inputs, by their first slot, that are known of everybody: both their ends are one. */
  readonly settled: ReadonlySet<string>;
  /** Dated facts of which every day is known, of everybody. */
  readonly complete: ReadonlySet<string>;
  /** Whether what the persons of a household are to one another is known of all. */
  readonly related: boolean;
}

export const NOTHING_FIXED: Fixed = {
  slots: new Map(),
  dated: new Map(),
  steady: new Map(),
  empty: new Set(),
  settled: new Set(),
  complete: new Set(),
  related: false,
};

/** What a reduction comes to whatever rows there are; `null` where that depends on them. */
export function idleAt(
  { over }: Extract<Step, { kind: 'reduce' }>,
  { reduce, start, node }: Extract<Step, { kind: 'reduce' }>['writes'][number],
  { empty }: Fixed,
): number | boolean | null {
  if (empty.has(over)) return start;
  if (node.op !== 'num' && node.op !== 'bool') return null;
  const neutral = reduce === 'sum' || reduce === 'bor' ? 0 : reduce === 'or' ? false : reduce === 'and' ? true : start;
  return node.value === neutral ? start : null;
}
