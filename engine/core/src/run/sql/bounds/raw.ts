/**
 * This module describes the raw tables, which the caller provides. A value that is not known is NULL there, and a fact
 * for which a table has no column is not known in any of its rows.
 */
import type { Dialect } from '../dialect.ts';

/** Maps each scope to the names of columns of its raw table. */
export type RawColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** Describes what is known of the raw tables beyond the names of their columns. */
export interface RawKnowledge {
  /** Lists the columns that are NULL in no row. */
  readonly full: RawColumns;
  /**
   * Is `true` when the list `related` of each person says what every other person of the household is to this person,
   * and has NULL only for the person itself.
   */
  readonly related: boolean;
}

export const NO_RAW_KNOWLEDGE: RawKnowledge = { full: new Map(), related: false };

export interface Raw {
  readonly d: Dialect;
  readonly columns: RawColumns;
  readonly told: RawKnowledge;
  /** Is the day of the answer, as an SQL literal. */
  readonly today: string;
}

export function formatRawTable(scope: string): string {
  return `raw_${scope}`;
}

/** Returns a column of the raw table of a scope as an SQL expression, or `null` when the table has no such column. */
export function findRawColumn(raw: Raw, scope: string, name: string): string | null {
  return raw.columns.get(scope)?.has(name) === true ? `raw.${raw.d.quote(name)}` : null;
}

/**
 * Returns a column of the raw table of a scope as an SQL expression when it is known to be NULL in no row. Returns
 * `null` otherwise.
 */
export function findFullColumn(raw: Raw, scope: string, name: string): string | null {
  return raw.told.full.get(scope)?.has(name) === true ? findRawColumn(raw, scope, name) : null;
}

/**
 * Returns an SQL expression for the first of the expressions that is not NULL. Expressions that are `null` are left
 * out, and at least one has to remain.
 */
export function printCoalesce(...expressions: readonly (string | null)[]): string {
  const found = expressions.filter((e) => e !== null);
  return found.length === 1 ? (found[0] as string) : `COALESCE(${found.join(', ')})`;
}
