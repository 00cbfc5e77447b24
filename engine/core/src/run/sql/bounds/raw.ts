/** The tables that somebody brings: what is not known is NULL there, and a column that is missing is not known of anybody. */
import type { Dialect } from '../dialect.ts';

/** Columns of the raw tables, by scope. */
export type RawColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** What is known of the tables beside the names of their columns. */
export interface Told {
  /** Columns that hold NULL in no row. */
  readonly full: RawColumns;
  /** Whether each `related` tells what all the other persons are, and NULL for the person itself. */
  readonly related: boolean;
}

export const NOTHING_TOLD: Told = { full: new Map(), related: false };

export interface Raw {
  readonly d: Dialect;
  readonly columns: RawColumns;
  readonly told: Told;
  /** The day of the answer, as a literal. */
  readonly today: string;
}

export function rawTable(scope: string): string {
  return `raw_${scope}`;
}

/** A column of the scope's own row, cast; `null` where there is none. */
export function rawColumn(raw: Raw, scope: string, name: string): string | null {
  return raw.columns.get(scope)?.has(name) === true ? `raw.${raw.d.quote(name)}` : null;
}

/** A column of the scope's own row that is never NULL; `null` where there is none, or it may be. */
export function fullColumn(raw: Raw, scope: string, name: string): string | null {
  return raw.told.full.get(scope)?.has(name) === true ? rawColumn(raw, scope, name) : null;
}

/** The first of the expressions that is not NULL; the last is a literal. */
export function firstOf(...expressions: readonly (string | null)[]): string {
  const found = expressions.filter((e) => e !== null);
  return found.length === 1 ? (found[0] as string) : `COALESCE(${found.join(', ')})`;
}
