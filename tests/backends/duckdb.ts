/**
 * This module runs households in a separate DuckDB: it fills the base tables and reads the tables that a generated
 * script makes.
 */
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  LIST,
  listValue,
  STRUCT,
  structValue,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { findSlotIndex, type Layout } from '../../engine/core/src/plan/layout.ts';
import type { Plan } from '../../engine/core/src/plan/plan.ts';
import { listBaseTables, printBaseTable, type BaseColumn, type BaseTable } from '../../engine/core/src/run/sql/base.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { HOUSEHOLD, ROW, TODAY_COLUMN } from '../../engine/core/src/run/sql/expression.ts';
import type { Script } from '../../engine/core/src/run/sql/script.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';

/** Holds the rows of one scope, column by column. */
export interface BackendTable {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly DuckDBValue[]>;
}

export interface BackendDuck {
  run(...statements: readonly string[]): Promise<void>;
  read(query: string): Promise<BackendTable>;
  append(table: string, types: readonly DuckDBType[], rows: readonly (readonly DuckDBValue[])[]): Promise<void>;
  close(): void;
}

/** Says whether the database may optimize queries. Optimizing a wide query takes longer than running it. */
export type Planning = 'as-usual' | 'plain';

export async function openBackendDuck(planning: Planning): Promise<BackendDuck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  if (planning === 'plain') await connection.run('PRAGMA disable_optimizer');
  return {
    async run(...statements) {
      for (const s of statements) await connection.run(s);
    },
    async read(query) {
      const reader = await connection.runAndReadAll(query);
      const columns = reader.getColumns();
      return {
        rows: reader.currentRowCount,
        columns: new Map(reader.columnNames().map((name, i) => [name, columns[i] ?? []])),
      };
    },
    append: (table, types, rows) => append(connection, table, types, rows),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const CHUNK = 2048;

async function append(
  connection: DuckDBConnection,
  table: string,
  types: readonly DuckDBType[],
  rows: readonly (readonly DuckDBValue[])[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let i = 0; i < rows.length; i += CHUNK) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(rows.slice(i, i + CHUNK));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Fills new base tables with the rows of memories. The index of a memory in the list is its household number. */
export async function fillBase(
  duck: BackendDuck,
  plan: Plan,
  layout: Layout,
  memories: readonly Memory[],
): Promise<void> {
  for (const table of listBaseTables(plan)) {
    await duck.run(printBaseTable(DUCKDB, table));
    await duck.append(
      table.scope,
      table.columns.map((c) => TYPES[c.type]),
      listBaseRows(layout, table, memories),
    );
  }
}

/** Returns the rows of a base table, in the order of its columns. */
export function listBaseRows(
  layout: Layout,
  table: BaseTable,
  memories: readonly Memory[],
): readonly (readonly DuckDBValue[])[] {
  const cells = table.columns.map((c) => reader(c, table, layout));
  return memories.flatMap((memory, hh) =>
    Array.from({ length: memory.blocks[table.scope]?.rows ?? 0 }, (_, row) =>
      cells.map((cell) => cell(memory, hh, row)),
    ),
  );
}

const TYPES: Readonly<Record<BaseColumn['type'], DuckDBType>> = {
  key: BIGINT,
  row: INTEGER,
  number: DOUBLE,
  truth: BOOLEAN,
  numbers: LIST(DOUBLE),
  pieces: LIST(STRUCT({ from: DOUBLE, lo: DOUBLE, hi: DOUBLE })),
};

type Cell = (memory: Memory, hh: number, row: number) => DuckDBValue;

function reader(column: BaseColumn, { scope }: BaseTable, layout: Layout): Cell {
  const { name, type } = column;
  if (name === HOUSEHOLD) return (_, hh) => BigInt(hh);
  if (name === ROW) return (_memory, _hh, row) => row;
  if (name === TODAY_COLUMN) return (memory) => memory.today;
  if (type === 'numbers') return (memory, _, row) => relations(memory, name, row);
  if (type === 'pieces') return (memory, _, row) => pieces(memory.dated[name.slice(2)]?.[row]);
  const at = findSlotIndex(layout, scope, name);
  const value = (memory: Memory, row: number): number => {
    const block = memory.blocks[scope];
    return block?.data[row * block.stride + at] as number;
  };
  return type === 'truth' ? (memory, _, row) => value(memory, row) !== 0 : (memory, _, row) => value(memory, row);
}

function relations(memory: Memory, name: string, row: number): DuckDBValue {
  const n = memory.blocks['person']?.rows ?? 0;
  const table = name === 'related' ? memory.related : name === 'degree_lo' ? memory.degreeLo : memory.degreeHi;
  return listValue([...table.slice(row * n, row * n + n)]);
}

function pieces(list: Float64Array | undefined): DuckDBValue {
  const found: DuckDBValue[] = [];
  for (let k = 0; list !== undefined && k < list.length && list[k] !== Infinity; k += 3) {
    found.push(structValue({ from: list[k] as number, lo: list[k + 1] as number, hi: list[k + 2] as number }));
  }
  return listValue(found);
}

/**
 * Runs a script over filled base tables and returns its tables by scope, with their rows in the order of household and
 * row.
 */
export async function runBackendScript(duck: BackendDuck, script: Script): Promise<ReadonlyMap<string, BackendTable>> {
  await duck.run(...script.prelude, ...script.statements);
  const found = new Map<string, BackendTable>();
  for (const [scope, table] of script.tables) {
    const order = scope === 'home' ? HOUSEHOLD : `${HOUSEHOLD}, ${ROW}`;
    found.set(scope, await duck.read(`SELECT * FROM ${DUCKDB.quote(table)} ORDER BY ${order}`));
  }
  return found;
}
