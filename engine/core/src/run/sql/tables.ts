/** This module defines how the tables of one script are named and joined. */
import type { Dialect } from './dialect.ts';
import { HOUSEHOLD, ROW } from './expression.ts';

/** Returns the name of the table that currently contains the rows of a scope. */
export type TableOf = (scope: string) => string;

export function listKeyColumns(scope: string): readonly string[] {
  return scope === 'home' ? [HOUSEHOLD] : [HOUSEHOLD, ROW];
}

/** Returns the name of the query with the reductions over the rows of a scope. */
export function formatReductionName(over: string): string {
  return `over_${over}`;
}

export function joinHome(d: Dialect, tableOf: TableOf): string {
  return `JOIN ${d.quote(tableOf('home'))} AS home ON home.${d.quote(HOUSEHOLD)} = me.${d.quote(HOUSEHOLD)}`;
}

export function matchKeys(d: Dialect, scope: string, table: string): string {
  return listKeyColumns(scope)
    .map((k) => `${table}.${d.quote(k)} = me.${d.quote(k)}`)
    .join(' AND ');
}
