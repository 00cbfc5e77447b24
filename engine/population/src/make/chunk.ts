/**
 * This module holds a chunk of households, column by column. NaN means that a value is not known, and the word of a
 * choice is stored as its number.
 */
import type { PopulationColumn, Ref, Test } from './model.ts';

/** Describes the rows of one scope, household after household. The rows of each household are numbered from 0. */
export interface ChunkRows {
  readonly count: number;
  /** Gives the home of each row, as its index in the chunk. */
  readonly home: Int32Array;
  /** Gives the index of each row within its household. */
  readonly place: Int32Array;
  /** Gives the first row of each home, and the number of all rows at the end. */
  readonly start: Int32Array;
}

export interface Chunk {
  /** Is the number of the first household within the whole population. */
  readonly first: number;
  readonly homes: number;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
  readonly rows: ReadonlyMap<string, ChunkRows>;
  /** Maps `scope.name` to the values of a column. */
  readonly data: ReadonlyMap<string, Float64Array>;
  /** Gives the row of each person's partner, or -1 for none. */
  readonly partner: Int32Array;
  /** Maps each kind of things that persons own to the owner's row for each thing. */
  readonly owner: ReadonlyMap<string, Int32Array>;
  /** Says, for each person, what the others of the household are to this person, as comma-separated words. */
  readonly relations: readonly string[];
}

export interface Growing extends Chunk {
  readonly rows: Map<string, ChunkRows>;
  readonly data: Map<string, Float64Array>;
  readonly owner: Map<string, Int32Array>;
}

export type RowValue = (row: number) => number;

export function formatColumnKey({ scope, name }: Pick<PopulationColumn, 'scope' | 'name'>): string {
  return `${scope}.${name}`;
}

export function findChunkRows(chunk: Chunk, scope: string): ChunkRows {
  const rows = chunk.rows.get(scope);
  if (rows === undefined) throw new Error(`no rows of "${scope}" have been made`);
  return rows;
}

export function findChunkColumn(chunk: Chunk, column: Pick<PopulationColumn, 'scope' | 'name'>): Float64Array {
  const data = chunk.data.get(formatColumnKey(column));
  if (data === undefined) throw new Error(`"${formatColumnKey(column)}" has not been drawn`);
  return data;
}

/**
 * Returns a function that reads the value of a reference for a row of a scope. The function returns NaN when the row to
 * which the reference leads does not exist.
 */
export function createValueReader(chunk: Chunk, scope: string, { row: of, column }: Ref): RowValue {
  const data = findChunkColumn(chunk, column);
  if (of === 'own') return (row) => data[row] as number;
  const there = placeOf(chunk, scope, of);
  return (row) => {
    const at = there(row);
    return at < 0 ? NaN : (data[at] as number);
  };
}

/**
 * Returns a function that finds the row to which a reference leads (the home, head, partner or owner) for a row of a
 * scope. It returns -1 when there is none.
 */
function placeOf(chunk: Chunk, scope: string, of: Exclude<Ref['row'], 'own'>): RowValue {
  const rows = findChunkRows(chunk, scope);
  switch (of) {
    case 'home':
      return (row) => rows.home[row] as number;
    case 'head':
      return (row) => rows.start[rows.home[row] as number] as number;
    case 'partner':
      return (row) => chunk.partner[row] as number;
    case 'owner': {
      const owner = chunk.owner.get(scope);
      return (row) => owner?.[row] ?? -1;
    }
  }
}

export type Holds = (row: number) => boolean;

/**
 * Returns a function that checks whether a test holds for a row. Without a test every row passes. A condition on a
 * value that is not known never holds.
 */
export function compileTest(chunk: Chunk, scope: string, test: Test | null): Holds {
  if (test === null) return () => true;
  const lists = test.map((list) =>
    list.map((condition): Holds => {
      const value = createValueReader(chunk, scope, condition.of);
      if (condition.kind === 'between') {
        const { min, max } = condition;
        return (row) => {
          const v = value(row);
          return v >= min && v <= max;
        };
      }
      const { codes } = condition;
      const [only] = codes;
      return codes.length === 1 ? (row) => value(row) === only : (row) => codes.includes(value(row));
    }),
  );
  const all = lists.map((list): Holds => {
    const [first] = list;
    return list.length === 1 && first !== undefined ? first : (row) => list.every((holds) => holds(row));
  });
  const [one] = all;
  return all.length === 1 && one !== undefined ? one : (row) => all.some((holds) => holds(row));
}
