/**
 * This module compares the memories that the interpreter filled with the answers of another backend, value by value.
 */
import type { Node } from '../../engine/core/src/plan/ir.ts';
import { findSlotIndex, type Layout } from '../../engine/core/src/plan/layout.ts';
import type { Plan } from '../../engine/core/src/plan/plan.ts';
import { listColumnReads } from '../../engine/core/src/run/sql/blocks.ts';
import { listAnswerSlots } from '../../engine/core/src/run/sql/script.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { BackendTable } from './duckdb.ts';

export interface SlotDifference {
  readonly slot: string;
  /** Holds the number of the household; `row` is the number of the row in it. */
  readonly household: number;
  readonly row: number;
  readonly interpreter: number;
  readonly other: unknown;
}

/** Returns all slots that the answers for some rights (by id) depend on, including the answers themselves. */
export function listSlotsOfRights(plan: Plan, rights: ReadonlySet<string>): ReadonlySet<string> {
  return listSlotsBelow(
    plan,
    plan.rights.filter((r) => rights.has(r.right.id)).flatMap((r) => [...listAnswerSlots(r)]),
  );
}

/** Returns those of the slots that a step of the plan writes, together with all such slots that they depend on. */
export function listSlotsBelow(plan: Plan, slots: Iterable<string>): ReadonlySet<string> {
  const nodes = new Map<string, Node[]>();
  for (const { slot, node } of plan.steps.flatMap((s): readonly SlotWrite[] => s.writes))
    nodes.set(slot, [...(nodes.get(slot) ?? []), node]);
  const found = new Set<string>();
  const need = (slot: string): void => {
    const own = nodes.get(slot);
    if (own === undefined || found.has(slot)) return;
    found.add(slot);
    for (const read of listColumnReads(own)) need(read.name);
  };
  for (const slot of slots) need(slot);
  return found;
}

type SlotWrite = Plan['steps'][number]['writes'][number];

export function listWrittenSlots(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, Set<string>>();
  for (const step of plan.steps) {
    const list = slots.get(step.scope) ?? new Set();
    slots.set(step.scope, list);
    step.writes.forEach((w) => list.add(w.slot));
  }
  return new Map([...slots].map(([scope, list]) => [scope, [...list]]));
}

export function readSlotValue(memory: Memory, layout: Layout, scope: string, slot: string, row: number): number {
  const block = memory.blocks[scope];
  if (block === undefined) throw new Error(`no rows of "${scope}"`);
  return block.data[row * block.stride + findSlotIndex(layout, scope, slot)] as number;
}

/**
 * Returns the differences in some slots between interpreted memories and tables that hold the same households in the
 * same order.
 */
export function compareTables(
  plan: Plan,
  layout: Layout,
  memories: readonly Memory[],
  tables: ReadonlyMap<string, BackendTable>,
  among: ReadonlySet<string>,
): readonly SlotDifference[] {
  const found: SlotDifference[] = [];
  for (const [scope, all] of listWrittenSlots(plan)) {
    const slots = all.filter((slot) => among.has(slot));
    if (slots.length === 0) continue;
    const table = tables.get(scope);
    const rows = memories.flatMap((memory, household) =>
      Array.from({ length: memory.blocks[scope]?.rows ?? 0 }, (_, row) => ({ memory, household, row })),
    );
    if (table?.rows !== rows.length) throw new Error(`${scope}: ${String(table?.rows)} rows of ${rows.length}`);
    for (const slot of slots) {
      const column = table.columns.get(slot);
      if (column === undefined) throw new Error(`${scope}: no column "${slot}"`);
      rows.forEach(({ memory, household, row }, i) => {
        const interpreter = readSlotValue(memory, layout, scope, slot, row);
        const other = column[i];
        if (!same(interpreter, other)) found.push({ slot, household, row, interpreter, other });
      });
    }
  }
  return found;
}

/** Returns the columns that contain a NULL, as `scope.column`. */
export function findNullColumns(tables: ReadonlyMap<string, BackendTable>): readonly string[] {
  return [...tables].flatMap(([scope, { columns }]) =>
    [...columns].filter(([, values]) => values.includes(null)).map(([name]) => `${scope}.${name}`),
  );
}

export function compareMemories(
  plan: Plan,
  layout: Layout,
  household: number,
  a: Memory,
  b: Memory,
): readonly SlotDifference[] {
  return [...listWrittenSlots(plan)].flatMap(([scope, slots]) =>
    Array.from({ length: a.blocks[scope]?.rows ?? 0 }, (_, row) => row).flatMap((row) =>
      slots.flatMap((slot) => {
        const [interpreter, other] = [
          readSlotValue(a, layout, scope, slot, row),
          readSlotValue(b, layout, scope, slot, row),
        ];
        return same(interpreter, other) ? [] : [{ slot, household, row, interpreter, other }];
      }),
    ),
  );
}

/**
 * Checks whether two values are equal as doubles, where -0 equals 0, NaN equals NaN, and a truth is 1 or 0. NULL is
 * equal to nothing.
 */
function same(interpreter: number, other: unknown): boolean {
  return typeof other === 'boolean'
    ? interpreter === Number(other)
    : interpreter === other || (Number.isNaN(interpreter) && Number.isNaN(other));
}
