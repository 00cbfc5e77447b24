/**
 * This module names the Spark on which these tests run, which has two workers that are separate processes with one core
 * each, and writes the statements that fill its tables.
 */
import { printBaseTable, type BaseColumn, type BaseTable } from '../../engine/core/src/run/sql/base.ts';
import { SPARK } from '../../engine/core/src/run/sql/spark.ts';
import type { DuckDBValue } from '@duckdb/node-api';
import { DuckDBListValue, DuckDBStructValue } from '@duckdb/node-api';

export const MASTER = 'local-cluster[2,1,1024]';

/** Returns the SQL statements that create a base table again and fill it. */
export function writeFillStatements(table: BaseTable, rows: readonly (readonly DuckDBValue[])[]): readonly string[] {
  const name = SPARK.quote(table.scope);
  const values = rows.map((row) => `(${row.map((v, i) => literal(v, table.columns[i] as BaseColumn)).join(', ')})`);
  const insert = values.length === 0 ? [] : [`INSERT INTO ${name} VALUES\n${values.join(',\n')}`];
  return [`DROP TABLE IF EXISTS ${name}`, printBaseTable(SPARK, table), ...insert];
}

function literal(value: DuckDBValue, { type }: BaseColumn): string {
  if (value instanceof DuckDBListValue && type !== 'key' && type !== 'row')
    return `CAST(${SPARK.list(value.items.map(item))} AS ${SPARK.type(type)})`;
  return type === 'key' || type === 'row' ? String(value) : item(value);
}

function item(value: DuckDBValue): string {
  if (typeof value === 'number')
    return Number.isFinite(value) ? SPARK.number(value) : `CAST('${String(value)}' AS DOUBLE)`;
  if (value instanceof DuckDBStructValue)
    return SPARK.record(Object.entries(value.entries).map(([name, v]) => [name, item(v)] as const));
  return String(value).toUpperCase();
}
