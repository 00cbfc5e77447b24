/** Rows of a query, column by column, as doubles; beside them lists and words. */
import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBDoubleVector,
  type DuckDBListVector,
  type DuckDBVarCharVector,
} from '@duckdb/node-api';

/** Lists of all rows, one after the other, each ended by `Infinity`. */
export interface Lists {
  /** Where each row's begins. */
  readonly at: Int32Array;
  readonly values: Float64Array;
}

export interface Columns {
  readonly count: number;
  /** The household of each row. */
  readonly hh: Float64Array;
  readonly doubles: readonly Float64Array[];
  readonly lists: readonly Lists[];
  /** `null` where a word is not known. */
  readonly words: readonly (readonly (string | null)[])[];
}

/** What the columns of a query are, in order: the household, so many doubles, lists of doubles, words. */
export interface Shape {
  readonly doubles: number;
  readonly lists: number;
  readonly words: number;
}

export async function readColumns(connection: DuckDBConnection, sql: string, shape: Shape): Promise<Columns> {
  const chunks = await (await connection.run(sql)).fetchAllChunks();
  const count = chunks.reduce((n, c) => n + c.rowCount, 0);
  const [hh = new Float64Array(count), ...doubles] = Array.from({ length: 1 + shape.doubles }, (_, k) =>
    doublesIn(chunks, k, count),
  );
  const lists = Array.from({ length: shape.lists }, (_, k) => listsIn(chunks, 1 + shape.doubles + k, count));
  const words = Array.from({ length: shape.words }, (_, k) => wordsIn(chunks, 1 + shape.doubles + shape.lists + k));
  return { count, hh, doubles, lists, words };
}

/** Nothing is NULL behind the first SELECT. */
function doublesIn(chunks: readonly DuckDBDataChunk[], column: number, count: number): Float64Array {
  const all = new Float64Array(count);
  let at = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(column) as DuckDBDoubleVector;
    const { rowCount } = chunk;
    for (let i = 0; i < rowCount; i++, at++) all[at] = vector.getItem(i) as number;
  }
  return all;
}

function listsIn(chunks: readonly DuckDBDataChunk[], column: number, count: number): Lists {
  const at = new Int32Array(count);
  const vectors = chunks.map((c) => c.getColumnVector(column) as DuckDBListVector);
  let row = 0;
  let total = 0;
  vectors.forEach((vector, c) => {
    const { rowCount } = chunks[c] as DuckDBDataChunk;
    for (let i = 0; i < rowCount; i++) {
      at[row++] = total;
      total += vector.getEntryLength(i) + 1;
    }
  });
  const values = new Float64Array(total);
  let to = 0;
  vectors.forEach((vector, c) => {
    const child = vector.childVector as DuckDBDoubleVector;
    const { rowCount } = chunks[c] as DuckDBDataChunk;
    for (let i = 0; i < rowCount; i++) {
      const from = vector.getEntryOffset(i);
      const length = vector.getEntryLength(i);
      for (let k = 0; k < length; k++) values[to++] = child.getItem(from + k) as number;
      values[to++] = Infinity;
    }
  });
  return { at, values };
}

function wordsIn(chunks: readonly DuckDBDataChunk[], column: number): readonly (string | null)[] {
  return chunks.flatMap((c) => {
    const vector = c.getColumnVector(column) as DuckDBVarCharVector;
    return Array.from({ length: c.rowCount }, (_, i) => vector.getItem(i));
  });
}
