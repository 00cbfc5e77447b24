/** This module writes chunks of households to Parquet files, by way of tables in DuckDB. */
import {
  BIGINT,
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  UTINYINT,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBVector,
} from '@duckdb/node-api';
import { quoteText } from '../tables/duck.ts';
import { findChunkColumn, findChunkRows, type Chunk } from './chunk.ts';
import { PARTNER, type PopulationModel } from './model.ts';
import {
  printCreateTable,
  NOT_KNOWN,
  quoteIdentifier,
  planTable,
  printWeightedHomes,
  type Staged,
  type TablePlan,
} from './tables.ts';

export interface Writer {
  /**
   * Adds a chunk. `kinds` gives the kind of each home, which determines its weight. `whose` has 0 for the homes that
   * are left out; when it is `null`, none are.
   */
  add(chunk: Chunk, kinds: Int32Array, whose: Uint8Array | null): void;
  /** Writes one file for each scope. A home has the number of its kind in the column of its weight. */
  finish(file: (scope: string) => string): Promise<void>;
}

/** Is the largest number of rows that DuckDB accepts in one data chunk. */
const MOST_ROWS = 2048;
const ROW_GROUP = 122_880;

/**
 * Opens a writer with its own tables in the database.
 * @param prefix precedes the names of these tables
 */
export async function openWriter(
  connection: DuckDBConnection,
  model: PopulationModel,
  scopes: readonly string[],
  date: number,
  prefix: string,
): Promise<Writer> {
  const tables = await Promise.all(
    scopes.map(async (scope) => {
      const name = `${prefix}${scope}`;
      const plan = planTable(model, scope, date, name);
      await connection.run(printCreateTable(name, plan));
      return { name, plan, appender: await connection.createAppender(name) };
    }),
  );
  return {
    add(chunk, kinds, whose) {
      for (const { plan, appender } of tables) append(plan, appender, chunk, kinds, whose);
    },
    async finish(file) {
      for (const { appender } of tables) appender.closeSync();
      for (const { name, plan } of tables) {
        await connection.run(copied(plan.select, file(plan.scope)));
        await connection.run(`DROP TABLE ${quoteIdentifier(name)}`);
      }
    },
  };
}

/** Writes the homes again, with their weights in place of the numbers of their kinds. */
export async function writeWeights(
  connection: DuckDBConnection,
  from: string,
  to: string,
  weights: Float64Array,
): Promise<void> {
  await connection.run(`SET VARIABLE weights = [${weights.join(', ')}]::DOUBLE[]`);
  await connection.run(copied(printWeightedHomes(from), to));
}

function copied(select: string, file: string): string {
  return `COPY (${select}) TO ${quoteText(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`;
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
  const { count, home, place } = findChunkRows(chunk, scope);
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
  const partner = scope === 'person' ? findChunkColumn(chunk, { scope, name: PARTNER }) : null;
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
