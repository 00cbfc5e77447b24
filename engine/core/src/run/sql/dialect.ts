/**
 * This module declares the parts of SQL that DuckDB and Spark write differently. All other SQL is printed by the same
 * code for both.
 */

/**
 * Lists the types of columns. `pieces` is the list of (from, lo, hi) of a dated fact; `numbers` is a list indexed by
 * the row of the other person.
 */
export type SqlType = 'number' | 'truth' | 'pieces' | 'numbers';

export interface Param {
  readonly name: string;
  readonly type: SqlType;
}

export interface Dialect {
  readonly name: 'duckdb' | 'spark';
  quote(name: string): string;
  /** Writes a number as a literal of the type double. A plain `1.5` would be a decimal. */
  number(value: number): string;
  type(type: SqlType): string;
  readonly text: string;
  floor(x: string): string;
  lambda(params: readonly string[], body: string): string;
  filter(list: string, lambda: string): string;
  transform(list: string, lambda: string): string;
  /**
   * Returns an expression for the least element of a list, as `listMax` does for the greatest. Both are NULL for an
   * empty list.
   */
  listMin(list: string): string;
  listMax(list: string): string;
  /**
   * Returns an expression that folds a list. `lambda` has two parameters: the accumulated value and the next element.
   */
  fold(list: string, start: string, lambda: string): string;
  list(items: readonly string[]): string;
  concat(lists: readonly string[]): string;
  /** Returns an expression for the list of the whole numbers from 0 to `count` - 1. */
  upTo(count: string): string;
  record(fields: readonly (readonly [string, string])[]): string;
  /** Returns an expression for the element at an index, which counts from 0. It is NULL beyond the end of the list. */
  at(list: string, index: string): string;
  last(list: string): string;
  /** Converts the index parameter of a lambda (its second parameter) to an index that counts from 0. */
  index(parameter: string): string;
  /**
   * Writes an aggregate that adds doubles in the order of `by`. The other backends add them in the same order, so that
   * sums of doubles that are not whole are equal.
   */
  sumInOrder(x: string, by: string): string;
  /** Writes an expression that ends the query with an error. `message` is an SQL expression. */
  fail(message: string): string;
  createFunction(name: string, params: readonly Param[], returns: SqlType, body: string): string;
  /**
   * Returns the statements that store the rows of a query in a table. It is a temporary table in DuckDB, and a table of
   * the script's own database in Spark.
   */
  createTable(name: string, query: string): readonly string[];
  dropTable(name: string): readonly string[];
  /** Lists the statements that set up a session and run before all others. */
  readonly settings: readonly string[];
}

/** Returns the shortest text that parses to the same double. Negative zero is written without its sign. */
export function formatShortest(value: number): string {
  return String(Object.is(value, -0) ? 0 : value);
}

/**
 * Returns an expression in which `value` is computed once and bound to a name, so that `body` can use it several times.
 */
export function bindExpression(d: Dialect, name: string, value: string, body: string): string {
  return d.at(d.transform(d.list([value]), d.lambda([name], body)), '0');
}
