/** This module reads the rows of a query column by column, as arrays of doubles, with lists and words beside them. */
import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBDoubleVector,
  type DuckDBListVector,
  type DuckDBVarCharVector,
} from '@duckdb/node-api';

/** Holds the lists of all rows, one after the other. Each list ends with `Infinity`. */
export interface Lists {
  /** Holds the index at which the list of each row begins. */
  readonly at: Int32Array;
  readonly values: Float64Array;
}

export interface ColumnArrays {
  readonly count: number;
  /** Holds the household number of each row. */
  readonly hh: Float64Array;
  readonly doubles: readonly Float64Array[];
  readonly lists: readonly Lists[];
  /** Holds `null` where a word is not known. */
  readonly words: readonly (readonly (string | null)[])[];
}

/** Describes the columns of a query, in order: the household, then this many doubles, lists of doubles, and words. */
export interface QueryShape {
  readonly doubles: number;
  readonly lists: number;
  readonly words: number;
}

export async function readColumns(connection: DuckDBConnection, sql: string, shape: QueryShape): Promise<ColumnArrays> {
  const chunks = await (await connection.run(sql)).fetchAllChunks();
  const count = chunks.reduce((n, c) => n + c.rowCount, 0);
  const [hh = new Float64Array(count), ...doubles] = Array.from({ length: 1 + shape.doubles }, (_, k) =>
    doublesIn(chunks, k, count),
  );
  const lists = Array.from({ length: shape.lists }, (_, k) => listsIn(chunks, 1 + shape.doubles + k, count));
  const words = Array.from({ length: shape.words }, (_, k) => wordsIn(chunks, 1 + shape.doubles + shape.lists + k));
  return { count, hh, doubles, lists, words };
}

/** Reads a column of doubles, which must hold no NULL. */
function doublesIn(chunks: readonly DuckDBDataChunk[], column: number, count: number): Float64Array {
  const all = new Float64Array(count);
  let at = 0;
  for (const chunk of chunks) {
    const values = valuesOf(chunk.getColumnVector(column) as DuckDBDoubleVector);
    all.set(values, at);
    at += values.length;
  }
  return all;
}

/**
 * Returns the numbers of a vector as they lie in memory. Reading them one by one would take longer than evaluating the
 * law.
 */
function valuesOf(vector: DuckDBDoubleVector): Float64Array {
  return (vector as unknown as { readonly items: Float64Array }).items;
}

/**
 * Returns, for each list of a vector, where it begins in the child vector and how long it is. Both are 64-bit whole
 * numbers, read as 32-bit halves.
 */
function entriesOf(vector: DuckDBListVector): Uint32Array {
  const { entryData } = vector as unknown as { readonly entryData: BigUint64Array };
  return new Uint32Array(entryData.buffer, entryData.byteOffset, entryData.length * 2);
}

function listsIn(chunks: readonly DuckDBDataChunk[], column: number, count: number): Lists {
  const at = new Int32Array(count);
  const read = chunks.map((chunk) => {
    const vector = chunk.getColumnVector(column) as DuckDBListVector;
    return { entries: entriesOf(vector), values: valuesOf(vector.childVector as DuckDBDoubleVector) };
  });
  const all = new Float64Array(count + read.reduce((sum, { values }) => sum + values.length, 0));
  let [row, to] = [0, 0];
  for (const { entries, values } of read)
    for (let k = 0; k < entries.length; k += 4) {
      at[row++] = to;
      const from = entries[k] as number;
      const below = from + (entries[k + 2] as number);
      for (let i = from; i < below; i++) all[to++] = values[i] as number;
      all[to++] = Infinity;
    }
  return { at, values: all };
}

function wordsIn(chunks: readonly DuckDBDataChunk[], column: number): readonly (string | null)[] {
  return chunks.flatMap((c) => {
    const vector = c.getColumnVector(column) as DuckDBVarCharVector;
    return Array.from({ length: c.rowCount }, (_, i) => vector.getItem(i));
  });
}
