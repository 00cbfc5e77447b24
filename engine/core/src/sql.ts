/** This entry exports the SQL printer, and the parts of it that the population engine needs. */
export { RELATIONS, baseTables } from './run/sql/base.ts';
export { NOTHING_TOLD, rawTable, type Raw, type RawColumns, type Told } from './run/sql/bounds/raw.ts';
export { firstQueries, firstSelects } from './run/sql/bounds/select.ts';
export { scaled } from './run/sql/bounds/values.ts';
export type { Dialect } from './run/sql/dialect.ts';
export { DUCKDB } from './run/sql/duckdb.ts';
export { HOUSEHOLD, ROW, listOf } from './run/sql/expression.ts';
export { prelude } from './run/sql/prelude.ts';
export { printScript } from './run/sql/script.ts';
export { SPARK } from './run/sql/spark.ts';
export { select, type Item } from './run/sql/stages.ts';
export { endsToday } from './run/sql/bounds/pieces.ts';
export { sqlOfRight, type PrintedRight } from './run/sql/right.ts';
