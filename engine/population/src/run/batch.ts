/** This module holds a batch of households in memory, column by column, in the form that the generated module reads. */
import type { ScopeQuery } from '../tables/scope-query.ts';
import type { ColumnArrays, Lists } from '../tables/columns.ts';

interface Scope {
  /** Holds the columns one after another. Each has space for `room` rows. */
  readonly data: Float64Array;
  readonly room: number;
  rows: number;
  /**
   * `home` gives the household of each row. `first` gives the first row of each household, and the number of rows at
   * the end.
   */
  readonly home: Int32Array;
  readonly first: Int32Array;
}

/** Holds the lists of all rows that were read, and the index at which the list of each row of the batch begins. */
interface ListsOf {
  values: Float64Array;
  readonly at: Int32Array;
}

export const BATCH_RELATIONS = ['related', 'degree_lo', 'degree_hi'] as const;

export interface HouseholdBatch {
  readonly today: number;
  readonly scopes: Readonly<Record<string, Scope>>;
  readonly dated: Readonly<Record<string, ListsOf>>;
  /**
   * At index `at[i] + j` of `values` stands what person j of the batch is to person i. Both are rows of the batch in
   * the same household.
   */
  readonly relations: Readonly<Record<(typeof BATCH_RELATIONS)[number], ListsOf>>;
}

/**
 * Describes the layout of the memory: how many rows and columns each scope has room for, and the columns that have the
 * same number in every row.
 */
export interface BatchPlan {
  readonly day: number;
  readonly households: number;
  readonly scopes: ReadonlyMap<string, { readonly room: number; readonly columns: number }>;
  readonly constants: ReadonlyMap<string, readonly (readonly [column: number, value: number])[]>;
  readonly dated: readonly { readonly fact: string; readonly scope: string }[];
}

export function createHouseholdBatch({ day, households, scopes, constants, dated }: BatchPlan): HouseholdBatch {
  const roomOf = (scope: string): number => scopes.get(scope)?.room ?? 0;
  const lists = (scope: string): ListsOf => ({ values: new Float64Array(0), at: new Int32Array(roomOf(scope)) });
  const scope = (name: string, room: number, columns: number): Scope => {
    const data = new Float64Array(room * columns);
    for (const [column, value] of constants.get(name) ?? []) data.fill(value, column * room, (column + 1) * room);
    return { data, room, rows: 0, home: new Int32Array(room), first: new Int32Array(households + 1) };
  };
  return {
    today: day,
    scopes: Object.fromEntries([...scopes].map(([name, { room, columns }]) => [name, scope(name, room, columns)])),
    dated: Object.fromEntries(dated.map(({ fact, scope: of }) => [fact, lists(of)])),
    relations: { related: lists('person'), degree_lo: lists('person'), degree_hi: lists('person') },
  };
}

/** Holds the rows that were read of a scope, with the first row of each household and the number of rows at the end. */
export interface ReadScope {
  readonly query: ScopeQuery;
  /** Gives the column of the memory for each double of the query, or -1 when nothing reads it. */
  readonly into: readonly number[];
  readonly rows: ColumnArrays;
  readonly starts: Int32Array;
}

/**
 * Returns the first row of each household, and the number of rows at the end. `hhs` has the number of each row's
 * household. Both lists have to be sorted.
 */
export function findHouseholdStarts(hhs: Float64Array, households: Float64Array): Int32Array {
  const starts = new Int32Array(households.length + 1);
  let row = 0;
  households.forEach((hh, h) => {
    while (row < hhs.length && (hhs[row] as number) < hh) row++;
    starts[h] = row;
    while (row < hhs.length && hhs[row] === hh) row++;
  });
  starts[households.length] = row;
  return starts;
}

/** Copies the households `from` to `below - 1` from the rows that were read into the batch. */
export function fillBatch(batch: HouseholdBatch, read: readonly ReadScope[], from: number, below: number): void {
  for (const one of read) {
    const scope = batch.scopes[one.query.scope] as Scope;
    const [first, last] = [one.starts[from] as number, one.starts[below] as number];
    scope.rows = last - first;
    one.into.forEach((column, k) => {
      if (column >= 0) scope.data.set((one.rows.doubles[k] as Float64Array).subarray(first, last), column * scope.room);
    });
    placeHomes(scope, one.starts, from, below);
    fillLists(batch, one, first, last);
  }
}

function placeHomes({ home, first }: Scope, starts: Int32Array, from: number, below: number): void {
  const base = starts[from] as number;
  for (let h = from; h < below; h++) {
    const [a, b] = [(starts[h] as number) - base, (starts[h + 1] as number) - base];
    first[h - from] = a;
    home.fill(h - from, a, b);
  }
  first[below - from] = (starts[below] as number) - base;
}

function fillLists(
  { scopes, dated, relations }: HouseholdBatch,
  { query, rows }: ReadScope,
  first: number,
  last: number,
): void {
  query.dated.forEach((fact, k) => {
    const lists = rows.lists[k] as Lists;
    const of = dated[fact] as ListsOf;
    of.values = lists.values;
    of.at.set(lists.at.subarray(first, last));
  });
  if (query.scope !== 'person' || rows.lists.length === query.dated.length) return;
  const { home, first: firstOf } = scopes['person'] as Scope;
  BATCH_RELATIONS.forEach((name, k) => {
    const lists = rows.lists[query.dated.length + k] as Lists;
    const of = relations[name];
    of.values = lists.values;
    for (let row = first; row < last; row++)
      of.at[row - first] = (lists.at[row] as number) - (firstOf[home[row - first] as number] as number);
  });
}
