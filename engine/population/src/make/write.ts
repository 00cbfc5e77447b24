/** Writes chunks of households as Parquet, by way of tables in DuckDB. */
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
import { text } from '../tables/duck.ts';
import { columnOf, rowsOf, type Chunk } from './chunk.ts';
import { PARTNER, type PopulationModel } from './model.ts';
import { createTable, NOT_KNOWN, quoted, tablePlan, weighed, type Staged, type TablePlan } from './tables.ts';

export interface Writer {
  /** `kinds`: of each home, the kind that its weight goes by; `whose`: homes that are left out have 0. */
  add(chunk: Chunk, kinds: Int32Array, whose: Uint8Array | null): void;
  /** Writes one file a scope; a home has the number of its kind in place of its weight. */
  finish(file: (scope: string) => string): Promise<void>;
}

/** How many rows DuckDB takes at once. */
const MOST_ROWS = 2048;
/** Rows that are packed together in a file, at most. */
const ROW_GROUP = 122_880;

/** @param prefix of the names of its tables in the database */
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
      const plan = tablePlan(model, scope, date, name);
      await connection.run(createTable(name, plan));
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
        await connection.run(`DROP TABLE ${quoted(name)}`);
      }
    },
  };
}

/** Writes homes anew, with a weight where the number of a kind stood. */
export async function writeWeights(
  connection: DuckDBConnection,
  from: string,
  to: string,
  weights: Float64Array,
): Promise<void> {
  await connection.run(`SET VARIABLE weights = [${weights.join(', ')}]::DOUBLE[]`);
  await connection.run(copied(weighed(from), to));
}

function copied(select: string, file: string): string {
  return `COPY (${select}) TO ${text(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`;
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
