/** This module writes SQL for DuckDB 1.3 and later (it needs the syntax `lambda x: …`). */
import { formatShortest, type Dialect, type SqlType } from './dialect.ts';

const TYPES: Readonly<Record<SqlType, string>> = {
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  pieces: 'STRUCT("from" DOUBLE, "lo" DOUBLE, "hi" DOUBLE)[]',
  numbers: 'DOUBLE[]',
};

export const DUCKDB: Dialect = {
  name: 'duckdb',
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  number: (value) => (value < 0 ? `(${double(value)})` : double(value)),
  type: (type) => TYPES[type],
  text: 'VARCHAR',
  floor: (x) => `floor(${x})`,
  lambda: (params, body) => `lambda ${params.join(', ')}: ${body}`,
  filter: (list, lambda) => `list_filter(${list}, ${lambda})`,
  transform: (list, lambda) => `list_transform(${list}, ${lambda})`,
  listMin: (list) => `list_min(${list})`,
  listMax: (list) => `list_max(${list})`,
  fold: (list, start, lambda) => `list_reduce(${list}, ${lambda}, ${start})`,
  list: (items) => `[${items.join(', ')}]`,
  concat: (lists) => (lists.length === 1 ? (lists[0] as string) : `flatten([${lists.join(', ')}])`),
  upTo: (count) => `range(${count})`,
  record: (fields) => `{${fields.map(([name, value]) => `'${name}': ${value}`).join(', ')}}`,
  at: (list, index) => `${list}[${index === '0' ? '1' : `${index} + 1`}]`,
  last: (list) => `${list}[-1]`,
  // The index parameter of a DuckDB lambda begins at 1.
  index: (parameter) => `(${parameter} - 1)`,
  sumInOrder: (x, by) => `sum(${x} ORDER BY ${by})`,
  fail: (message) => `CAST(error(${message}) AS DOUBLE)`,
  createFunction: (name, params, _returns, body) =>
    `CREATE OR REPLACE TEMP MACRO ${name}(${params.map((p) => p.name).join(', ')}) AS ${body}`,
  createTable: (name, query) => [`CREATE OR REPLACE TEMP TABLE ${name} AS\n${query}`],
  dropTable: (name) => [`DROP TABLE ${name}`],
  settings: ['SET ieee_floating_point_ops = true'],
};

/**
 * Writes a number with an exponent, which makes it a double in DuckDB. Without one it would be an integer or a decimal.
 */
function double(value: number): string {
  const text = formatShortest(value);
  return text.includes('e') ? text : `${text}e0`;
}
