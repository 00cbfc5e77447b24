/**
 * This module plans the tables of a population: how the columns of chunks are staged in DuckDB, and what is selected
 * from them in the end.
 */
import type { DatedFact, PopulationModel, PieceStart } from './model.ts';
import { PARTNER, type PopulationColumn } from './model.ts';
import { quoteText } from '../tables/duck.ts';
import { CALENDAR, type ValueType } from '@recto-verso/engine/values';
import { formatColumnKey } from './chunk.ts';

export interface Staged {
  readonly name: string;
  readonly type: 'DOUBLE' | 'UTINYINT' | 'INTEGER';
  readonly key: string;
}

export interface TablePlan {
  readonly scope: string;
  readonly staged: readonly Staged[];
  /** Is the SELECT over the staged table that gives the content of the Parquet file. */
  readonly select: string;
}

/** These numbers stand for "not known" in the staged tables, so that every column is one array of numbers. */
export const NOT_KNOWN = { DOUBLE: NaN, UTINYINT: 255, INTEGER: -2147483648 } as const;
const TEST = { DOUBLE: `'NaN'::DOUBLE`, UTINYINT: '255', INTEGER: '-2147483648' } as const;

const STAGING: Readonly<Record<ValueType['kind'], Staged['type']>> = {
  number: 'DOUBLE',
  truth: 'UTINYINT',
  choice: 'UTINYINT',
  person: 'INTEGER',
  date: 'INTEGER',
};

/**
 * Plans the table of a scope. A home has the number of its kind (`rake.ts`) in the column of its weight, because the
 * weights are computed only when all households are drawn.
 * @param table name of the staged table
 */
export function planTable(model: PopulationModel, scope: string, date: number, table: string): TablePlan {
  const columns = model.columns.filter((c) => c.scope === scope && !model.settled.some((s) => s.column === c));
  const dated = model.dated.filter((d) => d.scope === scope);
  const used = new Set(dated.flatMap((d) => d.pieces.map((p) => formatColumnKey(p.column))));
  const staged = columns
    .filter((c) => !c.scratch || used.has(formatColumnKey(c)))
    .map((c): Staged => ({ name: c.name, type: STAGING[c.type.kind], key: formatColumnKey(c) }));
  const items = [
    'hh',
    ...(scope === 'home' ? ['cell AS weight'] : ['idx']),
    ...(scope === 'person'
      ? [PARTNER, `list_transform(string_split(related, ','), lambda r: nullif(r, '')) AS related`]
      : []),
    ...columns.filter((c) => !c.scratch).map((c) => `${written(c)} AS ${quoteIdentifier(c.name)}`),
    ...model.settled
      .filter((s) => s.column.scope === scope)
      .map((s) => `${literal(s.column.type, s.value)} AS ${quoteIdentifier(s.column.name)}`),
    ...dated.map((d) => `${pieces(d, date)} AS ${quoteIdentifier(`d_${d.name}`)}`),
  ];
  return { scope, staged, select: `SELECT ${items.join(', ')} FROM ${quoteIdentifier(table)}` };
}

/**
 * Returns a query for the homes of a file in which the kind is replaced by the weight that the variable `weights` holds
 * for it.
 */
export function printWeightedHomes(file: string): string {
  return `SELECT * REPLACE (list_extract(getvariable('weights'), weight + 1) AS weight) FROM read_parquet(${quoteText(file)})`;
}

export function printCreateTable(name: string, { scope, staged }: TablePlan): string {
  const keys = scope === 'home' ? ['hh BIGINT', 'cell INTEGER'] : ['hh BIGINT', 'idx INTEGER'];
  const beside = scope === 'person' ? [`${PARTNER} INTEGER`, 'related VARCHAR'] : [];
  return `CREATE TABLE ${quoteIdentifier(name)} (${[...keys, ...beside, ...staged.map((c) => `${quoteIdentifier(c.name)} ${c.type}`)].join(', ')})`;
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Converts a staged column to its final form: NULL when it is not known, words for choices, dates for days. */
function written({ name, type }: PopulationColumn): string {
  const column = quoteIdentifier(name);
  const known = `nullif(${column}, ${TEST[STAGING[type.kind]]})`;
  switch (type.kind) {
    case 'truth':
      return `CAST(${known} AS BOOLEAN)`;
    case 'choice':
      return `list_extract([${type.values.map(quoteText).join(', ')}], ${known} + 1)`;
    case 'date':
      return `make_date(${known} // 10000, ${known} // 100 % 100, ${known} % 100)`;
    default:
      return known;
  }
}

function literal(type: ValueType, value: number): string {
  if (type.kind === 'truth') return value === 1 ? 'true' : 'false';
  if (type.kind === 'choice') return quoteText(type.values[value] ?? '');
  if (type.kind === 'person') return String(value);
  if (type.kind === 'date')
    return `make_date(${Math.floor(value / 10000)}, ${Math.floor(value / 100) % 100}, ${value % 100})`;
  return `CAST(${value} AS DOUBLE)`;
}

/**
 * Returns an SQL expression for the pieces of a dated fact: a list of (from, lo, hi). A truth is 0 or 1, and a choice
 * or a person is a mask.
 */
function pieces({ pieces: list }: DatedFact, date: number): string {
  const each = list.map(({ since, column }) => {
    const known = `nullif(${quoteIdentifier(column.name)}, ${TEST[STAGING[column.type.kind]]})`;
    const mask =
      column.type.kind === 'choice'
        ? `power(2, ${known})`
        : column.type.kind === 'person'
          ? `power(2, ${known} + 1)`
          : known;
    const end = `CAST(${mask} AS DOUBLE)`;
    return `{'from': CAST(${since === null ? 0 : computePieceStart(since, date)} AS DOUBLE), 'lo': ${end}, 'hi': ${end}}`;
  });
  return `[${each.join(', ')}]`;
}

/** Returns the first day of a piece as an integer, yyyymmdd. */
export function computePieceStart({ unit, back }: NonNullable<PieceStart>, date: number): number {
  return unit === 'years' ? CALENDAR.start_of_year(date, -back) : CALENDAR.start_of_month(date, -back);
}
