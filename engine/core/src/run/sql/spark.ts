/** This module writes SQL for Spark 4.0 and later (it needs functions written in SQL). */
import { formatShortest, type Dialect, type SqlType } from './dialect.ts';

const TYPES: Readonly<Record<SqlType, string>> = {
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  pieces: 'ARRAY<STRUCT<`from`: DOUBLE, `lo`: DOUBLE, `hi`: DOUBLE>>',
  numbers: 'ARRAY<DOUBLE>',
};

export const SPARK: Dialect = {
  name: 'spark',
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  number: (value) => (value < 0 ? `(${formatShortest(value)}D)` : `${formatShortest(value)}D`),
  type: (type) => TYPES[type],
  text: 'STRING',
  // `floor` returns a BIGINT in Spark.
  floor: (x) => `CAST(floor(${x}) AS DOUBLE)`,
  lambda: (params, body) => `${params.length === 1 ? params[0] : `(${params.join(', ')})`} -> ${body}`,
  filter: (list, lambda) => `filter(${list}, ${lambda})`,
  transform: (list, lambda) => `transform(${list}, ${lambda})`,
  listMin: (list) => `array_min(${list})`,
  listMax: (list) => `array_max(${list})`,
  fold: (list, start, lambda) => `aggregate(${list}, ${start}, ${lambda})`,
  list: (items) => `array(${items.join(', ')})`,
  concat: (lists) => (lists.length === 1 ? (lists[0] as string) : `concat(${lists.join(', ')})`),
  upTo: (count) => `sequence(CAST(0 AS BIGINT), ${count} - 1)`,
  record: (fields) => `named_struct(${fields.map(([name, value]) => `'${name}', ${value}`).join(', ')})`,
  at: (list, index) => `get(${list}, ${index})`,
  // `element_at` would end the query with an error for an index outside the list.
  last: (list) => `try_element_at(${list}, -1)`,
  index: (parameter) => parameter,
  sumInOrder: (x, by) =>
    `aggregate(array_sort(collect_list(named_struct('by', ${by}, 'x', ${x}))), 0D, (rv_sum, rv_item) -> rv_sum + rv_item.x)`,
  fail: (message) => `CAST(raise_error(${message}) AS DOUBLE)`,
  createFunction: (name, params, returns, body) =>
    `CREATE OR REPLACE TEMPORARY FUNCTION ${name}(${params.map((p) => `${p.name} ${TYPES[p.type]}`).join(', ')}) RETURNS ${TYPES[returns]} RETURN ${body}`,
  // The rows are written to a table. The query plan of a view or of cached rows would contain the plans of all earlier
  // queries, twice for each join, and would become too large for Spark to plan.
  createTable: (name, query) => [`DROP TABLE IF EXISTS ${name}`, `CREATE TABLE ${name} USING parquet AS\n${query}`],
  dropTable: (name) => [`DROP TABLE ${name}`],
  // The tables go into a database of their own. The script fails when this database already exists, so that no existing
  // tables are overwritten.
  settings: ['CREATE DATABASE recto_verso', 'USE recto_verso'],
};
