/** Where each slot lies in the memory of its scope, and which steps share a loop. */
import type { Column } from './columns.ts';
import type { Plan, Step } from './plan.ts';

export interface ScopeLayout {
  readonly scope: string;
  readonly stride: number;
  readonly index: ReadonlyMap<string, number>;
}

export interface Layout {
  readonly scopes: ReadonlyMap<string, ScopeLayout>;
  /** Where both ends of a column lie in a row of its scope. */
  readonly ends: ReadonlyMap<Column, readonly [number, number]>;
}

export function layoutOf(plan: Plan): Layout {
  const ends = new Map<Column, readonly [number, number]>();
  const indices = new Map<string, Map<string, number>>([
    ['person', new Map()],
    ['home', new Map()],
  ]);
  for (const c of plan.columns.values()) {
    const index = indices.get(c.scope) ?? new Map<string, number>();
    indices.set(c.scope, index);
    for (const slot of c.slots) if (!index.has(slot)) index.set(slot, index.size);
    ends.set(c, c.slots.map((slot) => index.get(slot) as number) as [number, number]);
  }
  return { scopes: new Map([...indices].map(([scope, index]) => [scope, { scope, stride: index.size, index }])), ends };
}

/** A slot that is not in memory: nothing of this plan stores it. */
export class MissingSlot extends Error {}

/** Slot → scope and index; throws `MissingSlot` where a plan reads what nobody stores. */
export function indexOf(layout: Layout, scope: string, slot: string): number {
  const index = layout.scopes.get(scope)?.index.get(slot);
  if (index === undefined) throw new MissingSlot(`no slot "${slot}" in scope "${scope}"`);
  return index;
}

/** Column → where both its ends lie; throws `MissingSlot` for a column that nothing of this plan stores. */
export function endsIn(layout: Layout, column: Column): readonly [number, number] {
  const ends = layout.ends.get(column);
  if (ends === undefined) throw new MissingSlot(`no column "${column.id}" in scope "${column.scope}"`);
  return ends;
}

/** Steps of one level that run over the same rows, in one loop. */
export interface Loop {
  readonly kind: Step['kind'];
  readonly level: number;
  readonly scope: string;
  readonly over: string | null;
  readonly steps: readonly Step[];
}

export function loopsOf(steps: readonly Step[]): readonly Loop[] {
  const loops: { kind: Step['kind']; level: number; scope: string; over: string | null; steps: Step[] }[] = [];
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
