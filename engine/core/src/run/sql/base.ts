/** This module defines the base tables, from which the statements of a script start. They contain no NULL. */
import type { Plan } from '../../plan/plan.ts';
import type { Dialect, SqlType } from './dialect.ts';
import { HOUSEHOLD, formatPiecesColumn, ROW, TODAY_COLUMN } from './expression.ts';

export interface BaseColumn {
  readonly name: string;
  readonly type: SqlType | 'key' | 'row';
}

export interface BaseTable {
  /** The scope is `person`, `home` or a kind of thing. */
  readonly scope: string;
  readonly columns: readonly BaseColumn[];
}

/**
 * Names the columns of a person that are lists with one element for each person of the household. The index in the list
 * is the row of the other person.
 */
export const RELATION_COLUMNS = ['related', 'degree_lo', 'degree_hi'] as const;

/**
 * Returns the base tables: `home`, `person`, and one for each kind of thing in the plan, with one row for each home,
 * person or thing. `hh` identifies the household, and `idx` numbers the persons or things of one household from 0. The
 * home has the column `today` (yyyymmdd) instead of `idx`. A dated fact is a list of (from, lo, hi), sorted by the day
 * on which the piece begins.
 */
export function listBaseTables(plan: Plan): readonly BaseTable[] {
  const scopes = [...new Set(['home', 'person', ...[...plan.columns.values()].map((c) => c.scope)])];
  return scopes.map((scope) => ({ scope, columns: [...keys(scope), ...inputs(plan, scope), ...lists(plan, scope)] }));
}

function keys(scope: string): readonly BaseColumn[] {
  const key: BaseColumn = { name: HOUSEHOLD, type: 'key' };
  return scope === 'home' ? [key, { name: TODAY_COLUMN, type: 'number' }] : [key, { name: ROW, type: 'row' }];
}

function inputs(plan: Plan, scope: string): readonly BaseColumn[] {
  const columns = plan.inputs.filter((i) => i.column.scope === scope).map((i) => i.column);
  return columns.flatMap((c) =>
    [...new Set(c.slots)].map((name): BaseColumn => ({ name, type: c.shape === 'truth' ? 'truth' : 'number' })),
  );
}

function lists(plan: Plan, scope: string): readonly BaseColumn[] {
  const relations = scope === 'person' ? RELATION_COLUMNS.map((name): BaseColumn => ({ name, type: 'numbers' })) : [];
  return [
    ...relations,
    ...plan.dated
      .filter((d) => d.scope === scope)
      .map((d): BaseColumn => ({ name: formatPiecesColumn(d.fact), type: 'pieces' })),
  ];
}

/** Returns the statement that creates an empty base table. The key `hh` is a whole number. */
export function printBaseTable(d: Dialect, table: BaseTable): string {
  const type = (c: BaseColumn): string => (c.type === 'key' ? 'BIGINT' : c.type === 'row' ? 'INT' : d.type(c.type));
  return `CREATE TABLE ${d.quote(table.scope)} (\n${table.columns.map((c) => `  ${d.quote(c.name)} ${type(c)}`).join(',\n')}\n)`;
}
