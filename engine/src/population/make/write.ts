/** Writes chunks of households as Parquet, by way of a DuckDB database on disk, so that memory does not grow with them. */
import { join } from 'node:path';
import {
  BIGINT,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  UTINYINT,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBVector,
} from '@duckdb/node-api';
import { columnOf, rowsOf, type Chunk } from './chunk.ts';
import { PARTNER, type PopulationModel } from './model.ts';
import { createTable, NOT_KNOWN, quoted, tablePlan, type Staged, type TablePlan } from './tables.ts';

export interface Writer {
  /** `kinds`: of each home, the kind that its weight goes by; `whose`: homes that are left out have 0. */
  add(chunk: Chunk, kinds: Int32Array, whose: Uint8Array | null): void;
  /** Writes one file a scope into a folder. */
  finish(folder: string, weights: Float64Array): Promise<void>;
  close(): void;
}

/** How many rows DuckDB takes at once. */
const MOST_ROWS = 2048;
/** Rows that are packed together in a file. Each file is written by one thread: the same bytes on any machine. */
const ROW_GROUP = 122_880;
const MEMORY = '512MB';

export interface Staging {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** A database in a folder, which is gone with it. */
export async function openStaging(folder: string): Promise<Staging> {
  const instance = await DuckDBInstance.create(join(folder, 'staging.duckdb'), { threads: '1', memory_limit: MEMORY });
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** @param prefix of the names of its tables in the staging database */
export async function openWriter(
  { connection }: Staging,
  model: PopulationModel,
  scopes: readonly string[],
  date: number,
  prefix: string,
): Promise<Writer> {
  const tables = await Promise.all(
    scopes.map(async (scope) => {
      const name = `${prefix}${scope}`;
      const plan = tablePlan(model, scope, date, name);
      await connection.run(createTable(name, plan));
      return { plan, appender: await connection.createAppender(name) };
    }),
  );
  return {
    add(chunk, kinds, whose) {
      for (const { plan, appender } of tables) append(plan, appender, chunk, kinds, whose);
    },
    async finish(folder, weights) {
      for (const { appender } of tables) appender.closeSync();
      await connection.run(`SET VARIABLE weights = [${weights.length === 0 ? '1.0' : weights.join(', ')}]::DOUBLE[]`);
      for (const { plan } of tables) {
        const file = join(folder, `${plan.scope}.parquet`).replaceAll("'", "''");
        await connection.run(
          `COPY (${plan.select}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
        );
        await connection.run(`DROP TABLE ${quoted(`${prefix}${plan.scope}`)}`);
      }
    },
    close() {
      for (const { appender } of tables) appender.closeSync();
    },
  };
}

const TYPES: Readonly<Record<Staged['type'], DuckDBType>> = { DOUBLE, UTINYINT, INTEGER };

function append(
  plan: TablePlan,
  appender: DuckDBAppender,
  chunk: Chunk,
  kinds: Int32Array,
  whose: Uint8Array | null,
): void {
  const { scope, staged } = plan;
  const { count, home, place } = rowsOf(chunk, scope);
  const chosen =
    whose === null
      ? null
      : Int32Array.from(
          Array.from({ length: count }, (_, row) => row).filter((row) => whose[home[row] as number] === 1),
        );
  const rows = chosen?.length ?? count;
  const rowAt = (i: number): number => (chosen === null ? i : (chosen[i] as number));
  const beside = scope === 'person' ? [INTEGER, VARCHAR] : [];
  const types = [BIGINT, INTEGER, ...beside, ...staged.map((c) => TYPES[c.type])];
  const data = staged.map((c) => chunk.data.get(c.key) ?? null);
  const partner = scope === 'person' ? columnOf(chunk, { scope, name: PARTNER }) : null;
  for (let from = 0; from < rows; from += MOST_ROWS) {
    const size = Math.min(MOST_ROWS, rows - from);
    const part = DuckDBDataChunk.create(types, size);
    const fill = (column: number, value: (row: number) => unknown): void => {
      const vector = part.getColumnVector(column) as DuckDBVector<never>;
      for (let i = 0; i < size; i++) vector.setItem(i, value(rowAt(from + i)) as never);
      vector.flush();
    };
    fill(0, (row) => BigInt(chunk.first + (home[row] as number)));
    fill(1, scope === 'home' ? (row) => kinds[row] as number : (row) => place[row] as number);
    if (partner !== null) {
      fill(2, (row) => partner[row] as number);
      fill(3, (row) => chunk.relations[row] ?? '');
    }
    staged.forEach(({ type }, c) => {
      const column = data[c] ?? null;
      const unknown = NOT_KNOWN[type];
      fill(2 + beside.length + c, (row) => {
        const value = column === null ? NaN : (column[row] as number);
        return value === value ? value : unknown;
      });
    });
    appender.appendDataChunk(part);
  }
}
