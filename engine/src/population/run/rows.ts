/** Rows of a query as doubles, row by row, as the memory of a household holds them; beside them lists and words. */
import {
  type DuckDBDoubleVector,
  type DuckDBListVector,
  type DuckDBVarCharVector,
  type DuckDBConnection,
  type DuckDBDataChunk,
} from '@duckdb/node-api';

/** Lists of all rows, one after the other. */
export interface Lists {
  /** Where each row's begins; one more than there are rows. */
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

export interface Rows {
  readonly count: number;
  /** The household of each row. */
  readonly hh: Float64Array;
  readonly width: number;
  readonly values: Float64Array;
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

export async function readRows(connection: DuckDBConnection, sql: string, shape: Shape): Promise<Rows> {
  const chunks = await (await connection.run(sql)).fetchAllChunks();
  const count = chunks.reduce((n, c) => n + c.rowCount, 0);
  const { doubles: width } = shape;
  const hh = new Float64Array(count);
  const values = new Float64Array(count * width);
  let at = 0;
  for (const chunk of chunks) {
    copy(chunk, 0, hh, at, 1);
    for (let k = 0; k < width; k++) copy(chunk, k + 1, values, at * width + k, width);
    at += chunk.rowCount;
  }
  const lists = Array.from({ length: shape.lists }, (_, k) => listsIn(chunks, 1 + width + k, count));
  const words = Array.from({ length: shape.words }, (_, k) => wordsIn(chunks, 1 + width + shape.lists + k));
  return { count, hh, width, values, lists, words };
}

/** A column into every `step`-th place. Nothing is NULL behind the first SELECT. */
function copy(chunk: DuckDBDataChunk, column: number, to: Float64Array, first: number, step: number): void {
  const vector = chunk.getColumnVector(column) as DuckDBDoubleVector;
  const { rowCount } = chunk;
  for (let i = 0, at = first; i < rowCount; i++, at += step) to[at] = vector.getItem(i) as number;
}

function listsIn(chunks: readonly DuckDBDataChunk[], column: number, count: number): Lists {
  const starts = new Int32Array(count + 1);
  const vectors = chunks.map((c) => c.getColumnVector(column) as DuckDBListVector);
  let row = 0;
  let total = 0;
  vectors.forEach((vector, c) => {
    const { rowCount } = chunks[c] as DuckDBDataChunk;
    for (let i = 0; i < rowCount; i++) {
      starts[row++] = total;
      total += vector.getEntryLength(i);
    }
  });
  starts[count] = total;
  const values = new Float64Array(total);
  let at = 0;
  vectors.forEach((vector, c) => {
    const child = vector.childVector as DuckDBDoubleVector;
    const { rowCount } = chunks[c] as DuckDBDataChunk;
    for (let i = 0; i < rowCount; i++) {
      const from = vector.getEntryOffset(i);
      const length = vector.getEntryLength(i);
      for (let k = 0; k < length; k++) values[at++] = child.getItem(from + k) as number;
    }
  });
  return { starts, values };
}

function wordsIn(chunks: readonly DuckDBDataChunk[], column: number): readonly (string | null)[] {
  return chunks.flatMap((c) => {
    const vector = c.getColumnVector(column) as DuckDBVarCharVector;
    return Array.from({ length: c.rowCount }, (_, i) => vector.getItem(i));
  });
}
