/** Some households, column by column. A number that is not one (NaN) is not known; words of a choice are their number. */
import type { Column, Ref, Test } from './model.ts';

/** Rows of one scope: household after household, each numbered from 0 within its own. */
export interface Rows {
  readonly count: number;
  /** Of each row, its home in the chunk. */
  readonly home: Int32Array;
  /** Of each row, its place in the household. */
  readonly place: Int32Array;
  /** Of each home, its first row; and the count at the end. */
  readonly start: Int32Array;
}

export interface Chunk {
  /** The number of the first household in the country. */
  readonly first: number;
  readonly homes: number;
  /** yyyymmdd */
  readonly date: number;
  readonly rows: ReadonlyMap<string, Rows>;
  /** By scope and name. */
  readonly data: ReadonlyMap<string, Float64Array>;
  /** Of each person, the row of the partner; -1: none. */
  readonly partner: Int32Array;
  /** Of each thing of persons, the row of its owner. */
  readonly owner: ReadonlyMap<string, Int32Array>;
  /** Of each person, which list of relations is the own one. */
  readonly relations: readonly string[];
}

export interface Growing extends Chunk {
  readonly rows: Map<string, Rows>;
  readonly data: Map<string, Float64Array>;
  readonly owner: Map<string, Int32Array>;
}

export type Value = (row: number) => number;

export function keyed({ scope, name }: Pick<Column, 'scope' | 'name'>): string {
  return `${scope}.${name}`;
}

export function rowsOf(chunk: Chunk, scope: string): Rows {
  const rows = chunk.rows.get(scope);
  if (rows === undefined) throw new Error(`no rows of "${scope}" have been made`);
  return rows;
}

export function columnOf(chunk: Chunk, column: Pick<Column, 'scope' | 'name'>): Float64Array {
  const data = chunk.data.get(keyed(column));
  if (data === undefined) throw new Error(`"${keyed(column)}" has not been drawn`);
  return data;
}

/** What a row of a scope reads. */
export function valueOf(chunk: Chunk, scope: string, { row: of, column }: Ref): Value {
  const data = columnOf(chunk, column);
  if (of === 'own') return (row) => data[row] as number;
  const there = placeOf(chunk, scope, of);
  return (row) => {
    const at = there(row);
    return at < 0 ? NaN : (data[at] as number);
  };
}

/** The row that another row of the household is, for a row of a scope; -1: there is none. */
function placeOf(chunk: Chunk, scope: string, of: Exclude<Ref['row'], 'own'>): Value {
  const rows = rowsOf(chunk, scope);
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

/** Whether a test holds; nothing holds of what is not known. */
export function holding(chunk: Chunk, scope: string, test: Test | null): Holds {
  if (test === null) return () => true;
  const lists = test.map((list) =>
    list.map((condition): Holds => {
      const value = valueOf(chunk, scope, condition.of);
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
