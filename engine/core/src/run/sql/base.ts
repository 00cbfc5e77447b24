/** The tables that the statements begin from: nothing in them is NULL. */
import type { Plan } from '../../plan/plan.ts';
import type { Dialect, SqlType } from './dialect.ts';
import { HOUSEHOLD, listOf, ROW, TODAY } from './expression.ts';

export interface BaseColumn {
  readonly name: string;
  readonly type: SqlType | 'key' | 'row';
}

export interface BaseTable {
  /** `person`, `home`, or a kind of thing. */
  readonly scope: string;
  readonly columns: readonly BaseColumn[];
}

/** Lists of a person, by the row of the other person. */
export const RELATIONS = ['related', 'degree_lo', 'degree_hi'] as const;

/**
 * A row for each person, home and thing: `hh` tells households apart, `idx` the rows of one household from 0.
 * `today` (yyyymmdd) stands with the home; dated facts are lists of (from, lo, hi) by the day that a piece begins.
 */
export function baseTables(plan: Plan): readonly BaseTable[] {
  const scopes = [...new Set(['home', 'person', ...[...plan.columns.values()].map((c) => c.scope)])];
  return scopes.map((scope) => ({ scope, columns: [...keys(scope), ...inputs(plan, scope), ...lists(plan, scope)] }));
}

function keys(scope: string): readonly BaseColumn[] {
  const key: BaseColumn = { name: HOUSEHOLD, type: 'key' };
  return scope === 'home' ? [key, { name: TODAY, type: 'number' }] : [key, { name: ROW, type: 'row' }];
}

function inputs(plan: Plan, scope: string): readonly BaseColumn[] {
  const columns = plan.inputs.filter((i) => i.column.scope === scope).map((i) => i.column);
  return columns.flatMap((c) =>
    [...new Set(c.slots)].map((name): BaseColumn => ({ name, type: c.shape === 'truth' ? 'truth' : 'number' })),
  );
}

function lists(plan: Plan, scope: string): readonly BaseColumn[] {
  const relations = scope === 'person' ? RELATIONS.map((name): BaseColumn => ({ name, type: 'numbers' })) : [];
  return [
    ...relations,
    ...plan.dated.filter((d) => d.scope === scope).map((d): BaseColumn => ({ name: listOf(d.fact), type: 'pieces' })),
  ];
}

/** The statement that makes an empty base table; `hh` is a whole number. */
export function createBase(d: Dialect, table: BaseTable): string {
  const type = (c: BaseColumn): string => (c.type === 'key' ? 'BIGINT' : c.type === 'row' ? 'INT' : d.type(c.type));
  return `CREATE TABLE ${d.quote(table.scope)} (\n${table.columns.map((c) => `  ${d.quote(c.name)} ${type(c)}`).join(',\n')}\n)`;
}
