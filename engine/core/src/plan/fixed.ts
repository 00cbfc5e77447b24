/**
 * This module describes what is the same for every household of a population, which its tables show before any row is
 * read.
 */
import type { Column } from './columns.ts';
import type { LoweredStep } from './plan.ts';

export interface Fixed {
  /** Maps each fixed slot to its value; yes and no are booleans, and `today` stands for the day of the answer. */
  readonly slots: ReadonlyMap<string, number | boolean | 'today'>;
  /** Maps dated facts to both ends of their value, which is the same on all days. */
  readonly dated: ReadonlyMap<string, readonly [number, number]>;
  /**
   * Maps dated facts whose value is stored for the day of the answer only, and therefore applies on all days, to the
   * columns that hold them.
   */
  readonly steady: ReadonlyMap<string, Column>;
  /** Holds the kinds of things that nobody has. */
  readonly empty: ReadonlySet<string>;
  /** Holds the inputs, by their first slot, that are known for everybody: both ends are equal. */
  readonly settled: ReadonlySet<string>;
  /** Holds the dated facts that are known for everybody on every day. */
  readonly complete: ReadonlySet<string>;
  /** Is `true` when the relations between the persons of a household are known in every household. */
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

/** Returns the result of a reduction that is the same whatever rows there are; `null` when it depends on the rows. */
export function findConstantReduction(
  { over }: Extract<LoweredStep, { kind: 'reduce' }>,
  { reduce, start, node }: Extract<LoweredStep, { kind: 'reduce' }>['writes'][number],
  { empty }: Fixed,
): number | boolean | null {
  if (empty.has(over)) return start;
  if (node.op !== 'num' && node.op !== 'bool') return null;
  const neutral = reduce === 'sum' || reduce === 'bor' ? 0 : reduce === 'or' ? false : reduce === 'and' ? true : start;
  return node.value === neutral ? start : null;
}
