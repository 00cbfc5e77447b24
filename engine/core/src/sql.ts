/** This entry exports the SQL printer, and the parts of it that the population engine needs. */
export { RELATION_COLUMNS, listBaseTables } from './run/sql/base.ts';
export {
  NO_RAW_KNOWLEDGE,
  formatRawTable,
  type Raw,
  type RawColumns,
  type RawKnowledge,
} from './run/sql/bounds/raw.ts';
export { printFirstQueries, printFirstSelects } from './run/sql/bounds/select.ts';
export { printScaled } from './run/sql/bounds/values.ts';
export type { Dialect } from './run/sql/dialect.ts';
export { DUCKDB } from './run/sql/duckdb.ts';
export { HOUSEHOLD, ROW, formatPiecesColumn } from './run/sql/expression.ts';
export { printPrelude } from './run/sql/prelude.ts';
export { printScript } from './run/sql/script.ts';
export { SPARK } from './run/sql/spark.ts';
export { printSelect, type SqlItem } from './run/sql/stages.ts';
export { printEndsToday } from './run/sql/bounds/pieces.ts';
export { printRightSql, type PrintedRight } from './run/sql/right.ts';
