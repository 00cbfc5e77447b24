/** What two databases write differently. Everything else about the SQL is printed once, for both. */

/** Types of columns; `pieces` is the list of (from, lo, hi) of a dated fact, `numbers` a list by the row of the other person. */
export type SqlType = 'number' | 'truth' | 'pieces' | 'numbers';

export interface Param {
  readonly name: string;
  readonly type: SqlType;
}

export interface Dialect {
  readonly name: 'duckdb' | 'spark';
  quote(name: string): string;
  /** A literal that is a double whatever it looks like: `1.5`, never a decimal. */
  number(value: number): string;
  type(type: SqlType): string;
  readonly text: string;
  floor(x: string): string;
  lambda(params: readonly string[], body: string): string;
  filter(list: string, lambda: string): string;
  transform(list: string, lambda: string): string;
  /** Least and greatest of a list; NULL of an empty one. */
  listMin(list: string): string;
  listMax(list: string): string;
  /** `lambda` has two parameters: what was gathered, and the next element. */
  fold(list: string, start: string, lambda: string): string;
  list(items: readonly string[]): string;
  concat(lists: readonly string[]): string;
  /** The whole numbers from 0 to below `count`. */
  upTo(count: string): string;
  /** A record with named fields, from pairs of name and expression. */
  record(fields: readonly (readonly [string, string])[]): string;
  /** Element by its index from 0; NULL outside the list. */
  at(list: string, index: string): string;
  last(list: string): string;
  /** Index from 0 of an element inside a lambda that was given one beside it. */
  index(parameter: string): string;
  /** An aggregate: doubles that are not whole, added in the order of `by`, as the other backends add them. */
  sumInOrder(x: string, by: string): string;
  /** Ends the query with a message. */
  fail(message: string): string;
  createFunction(name: string, params: readonly Param[], returns: SqlType, body: string): string;
  /** Keeps a query's rows under a name, for the session. */
  createTable(name: string, query: string): readonly string[];
  /** Lets go of rows that nothing reads any more. */
  dropTable(name: string): readonly string[];
  /** What is said once, before anything else. */
  readonly settings: readonly string[];
}

/** The shortest text that reads back as the same double, and no minus before a zero. */
export function shortest(value: number): string {
  return String(Object.is(value, -0) ? 0 : value);
}

/** Gives an expression a name that a longer one can use again. */
export function bind(d: Dialect, name: string, value: string, body: string): string {
  return d.at(d.transform(d.list([value]), d.lambda([name], body)), '0');
}
