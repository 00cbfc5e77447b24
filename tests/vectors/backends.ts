/**
 * This module lists the backends that evaluate a plan. Each backend fills all columns of memories into which a
 * situation has been loaded.
 */
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import type { Judged } from '../../engine/core/src/run/judge.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import { compileModule } from '../../engine/core/src/run/node.ts';
import { createScreenRun } from '../../engine/core/src/run/screen.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import { findSlotIndex, type Layout } from '../../engine/core/src/plan/layout.ts';
import type { PlanNode } from '../../engine/core/src/plan/plan.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printScript } from '../../engine/core/src/run/sql/script.ts';
import { readSlotValue, listWrittenSlots } from '../backends/compare.ts';
import { runBackendScript, fillBase, openBackendDuck, type BackendTable } from '../backends/duckdb.ts';

export interface Backend {
  readonly name: string;
  readonly run: (period: CompiledPeriod, memories: readonly Memory[]) => Promise<void>;
}

export const BACKENDS: readonly Backend[] = [
  { name: 'interpreter', run: async (period, memories) => memories.forEach(period.interpret) },
  { name: 'generated screen', run: async (period, memories) => memories.forEach(screenOf(period)) },
  { name: 'json-rules-engine', run: judged },
  { name: 'DuckDB', run: queried },
];

export const SKIPPED: readonly { readonly name: string; readonly reason: string }[] = [];

function screenOf({ plan, layout }: CompiledPeriod): (memory: Memory) => void {
  return createScreenRun(compileModule(plan, layout));
}

/**
 * Fills base tables from the memories, runs the printed SQL over them, and writes the resulting tables back into the
 * memories.
 */
async function queried({ plan, layout }: CompiledPeriod, memories: readonly Memory[]): Promise<void> {
  const duck = await openBackendDuck('plain');
  try {
    await fillBase(duck, plan, layout, memories);
    const tables = await runBackendScript(duck, printScript(plan, DUCKDB));
    writeTablesBack({ plan, layout }, memories, tables);
  } finally {
    duck.close();
  }
}

/** Writes the values of tables into the memories. The rows of a table are in the order of the memories' rows. */
export function writeTablesBack(
  { plan, layout }: Pick<CompiledPeriod, 'plan' | 'layout'>,
  memories: readonly Memory[],
  tables: ReadonlyMap<string, Pick<BackendTable, 'columns'>>,
): void {
  for (const [scope, slots] of listWrittenSlots(plan)) {
    const rows = memories.flatMap((memory) =>
      Array.from({ length: memory.blocks[scope]?.rows ?? 0 }, (_, row) => ({ memory, row })),
    );
    for (const name of slots) {
      const column = tables.get(scope)?.columns.get(name);
      if (column === undefined) throw new Error(`${scope}: no column "${name}"`);
      rows.forEach(({ memory, row }, i) => put(memory, layout, scope, name, row, known(column[i], name)));
    }
  }
}

/**
 * Converts a number or a truth to a number. It throws an `Error` for any other value, such as NULL, because no value is
 * NULL after the first SELECT.
 */
function known(value: unknown, name: string): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  throw new Error(`"${name}" is ${String(value)}`);
}

function put(memory: Memory, layout: Layout, scope: string, name: string, row: number, value: number): void {
  const block = memory.blocks[scope];
  if (block === undefined) throw new Error(`no rows of "${scope}"`);
  block.data[row * block.stride + findSlotIndex(layout, scope, name)] = value;
}

/**
 * Evaluates with the interpreter, has json-rules-engine judge the routes, and overwrites the nodes of the condition
 * trees and the verdicts of the routes with its results.
 */
async function judged(period: CompiledPeriod, memories: readonly Memory[]): Promise<void> {
  for (const memory of memories) {
    period.interpret(memory);
    const rows = memory.blocks['person']?.rows ?? 0;
    for (const law of period.plan.rights.flatMap((r) => r.laws)) {
      for (let row = 0; row < rows; row++) {
        const routes = await period.judges.get(law.id)?.(memory, row, new Map());
        for (const route of law.routes) {
          const found = routes?.get(route.id);
          if (found === undefined) throw new Error(`json-rules-engine has no result for ${law.id}.${route.id}`);
          writeTree(memory, period.layout, row, route.node, found);
          const [certain, possible] = route.gate.slots.map(
            (name) => readSlotValue(memory, period.layout, 'person', name, row) !== 0,
          );
          write(
            memory,
            period.layout,
            route.verdict,
            row,
            certain === true && found.certain,
            possible === true && found.possible,
          );
        }
      }
    }
  }
}

function writeTree(memory: Memory, layout: Layout, row: number, node: PlanNode, found: Judged): void {
  write(memory, layout, node.column, row, found.certain, found.possible);
  if (node.kind !== 'line')
    node.items.forEach((item, i) => writeTree(memory, layout, row, item, found.items[i] as Judged));
}

/**
 * Writes a truth into both slots of a column. It throws an `Error` when the two slots are the same, so that the column
 * can never be open, and `certain` and `possible` differ.
 */
function write(memory: Memory, layout: Layout, column: Column, row: number, certain: boolean, possible: boolean): void {
  if (column.slots[0] === column.slots[1] && certain !== possible)
    throw new Error(`json-rules-engine finds "${column.id}" open, which never is`);
  put(memory, layout, column.scope, column.slots[0], row, Number(certain));
  put(memory, layout, column.scope, column.slots[1], row, Number(possible));
}
