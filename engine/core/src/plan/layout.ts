/**
 * This module lays out memory: it assigns each slot a position in the row of its scope, and groups the steps that share
 * a loop.
 */
import type { Column } from './columns.ts';
import type { Plan, LoweredStep } from './plan.ts';

export interface ScopeLayout {
  readonly scope: string;
  readonly stride: number;
  readonly index: ReadonlyMap<string, number>;
}

export interface Layout {
  readonly scopes: ReadonlyMap<string, ScopeLayout>;
  /** Maps each column to the positions of its two ends in a row of its scope. */
  readonly ends: ReadonlyMap<Column, readonly [number, number]>;
}

export function computeLayout(plan: Plan): Layout {
  const ends = new Map<Column, readonly [number, number]>();
  const indices = new Map<string, Map<string, number>>([
    ['person', new Map()],
    ['home', new Map()],
  ]);
  const same = repeats(plan.steps);
  const put = ({ scope }: Column, slot: string): void => {
    const index = indices.get(scope) ?? new Map<string, number>();
    indices.set(scope, index);
    if (!index.has(slot) && !same.has(slot)) index.set(slot, index.size);
  };
  // Inputs come first in a row. So one copy creates a row in which nothing is known, and stated values lie next to one
  // another.
  for (const { column } of plan.inputs) for (const slot of column.slots) put(column, slot);
  // Then come all first ends and after them all second ends. So where the values of many columns are known, a whole
  // range of memory equals another one and can be copied at once.
  for (const end of [0, 1] as const) for (const column of plan.columns.values()) put(column, column.slots[end]);
  const strides = new Map([...indices].map(([scope, index]) => [scope, index.size]));
  for (const c of plan.columns.values()) {
    const index = indices.get(c.scope) as Map<string, number>;
    for (const slot of c.slots) index.set(slot, index.get(same.get(slot) ?? slot) as number);
    ends.set(c, c.slots.map((slot) => index.get(slot) as number) as [number, number]);
  }
  return {
    scopes: new Map([...indices].map(([scope, index]) => [scope, { scope, stride: strides.get(scope) ?? 0, index }])),
    ends,
  };
}

/**
 * Finds the slots that always hold the same value as another slot of their row, and maps each of them to that slot.
 * Both share one position.
 */
function repeats(steps: readonly LoweredStep[]): ReadonlyMap<string, string> {
  const same = new Map<string, string>();
  const first = new Map<string, string>();
  for (const { kind, scope, writes } of steps) {
    if (kind !== 'scalar') continue;
    for (const { slot, node } of writes) {
      const own = node.op === 'cell' && (node.row === 'me' || scope === 'home') ? node.slot : null;
      const there = own ?? first.get(`${scope} ${node.id}`);
      if (there === undefined) first.set(`${scope} ${node.id}`, slot);
      else if (there !== slot) same.set(slot, same.get(there) ?? there);
    }
  }
  return same;
}

/** Is thrown when a slot or a column is not in memory, because the plan does not store it. */
export class MissingSlot extends Error {}

/**
 * Returns the position of a slot in the rows of its scope.
 * @throws MissingSlot when no column of the plan has the slot
 */
export function findSlotIndex(layout: Layout, scope: string, slot: string): number {
  const index = layout.scopes.get(scope)?.index.get(slot);
  if (index === undefined) throw new MissingSlot(`no slot "${slot}" in scope "${scope}"`);
  return index;
}

/**
 * Returns the positions of both ends of a column.
 * @throws MissingSlot when the plan does not have the column
 */
export function findColumnEnds(layout: Layout, column: Column): readonly [number, number] {
  const ends = layout.ends.get(column);
  if (ends === undefined) throw new MissingSlot(`no column "${column.id}" in scope "${column.scope}"`);
  return ends;
}

/** Describes the steps of one kind and level that run over the same rows, and are therefore executed in one loop. */
export interface Loop {
  readonly kind: LoweredStep['kind'];
  readonly level: number;
  readonly scope: string;
  readonly over: string | null;
  readonly steps: readonly LoweredStep[];
}

export function groupIntoLoops(steps: readonly LoweredStep[]): readonly Loop[] {
  const loops: {
    kind: LoweredStep['kind'];
    level: number;
    scope: string;
    over: string | null;
    steps: LoweredStep[];
  }[] = [];
  for (const step of steps) {
    const over = step.kind === 'reduce' ? step.over : null;
    const same = loops.find(
      (l) => l.level === step.level && l.kind === step.kind && l.scope === step.scope && l.over === over,
    );
    if (same === undefined) loops.push({ kind: step.kind, level: step.level, scope: step.scope, over, steps: [step] });
    else same.steps.push(step);
  }
  return loops;
}
