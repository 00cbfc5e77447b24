/** What is the same for every household of a population: nobody brings a column for it. */
import type { Step } from './plan.ts';

export interface Fixed {
  /** What slots hold; yes and no as a boolean. */
  readonly slots: ReadonlyMap<string, number | boolean | 'today'>;
  /** Both ends of dated facts, on all days. */
  readonly dated: ReadonlyMap<string, readonly [number, number]>;
  /** Kinds of things of which nobody has one. */
  readonly empty: ReadonlySet<string>;
}

export const NOTHING_FIXED: Fixed = { slots: new Map(), dated: new Map(), empty: new Set() };

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
