/** These tests run all conformance vectors of `rules/vectors/` on Apache Spark, in one session, period by period. */
import { beforeAll, describe, expect, test } from 'vitest';
import { listBaseTables } from '../../engine/core/src/run/sql/base.ts';
import { HOUSEHOLD, ROW } from '../../engine/core/src/run/sql/expression.ts';
import { printPrelude } from '../../engine/core/src/run/sql/prelude.ts';
import { printScript } from '../../engine/core/src/run/sql/script.ts';
import { SPARK } from '../../engine/core/src/run/sql/spark.ts';
import { runSparkScript, type SparkRow } from '../../engine/population/src/sql/spark.ts';
import { listWrittenSlots } from '../backends/compare.ts';
import { listBaseRows } from '../backends/duckdb.ts';
import { writeTablesBack } from '../vectors/backends.ts';
import { readVectorFiles } from '../vectors/file.ts';
import { groupByPeriod, compileVectorFile, findVectorDifferences, loadVectors } from '../vectors/load-vectors.ts';
import { writeFillStatements, MASTER } from './setting.ts';

const files = readVectorFiles().map((file) => ({ name: file.name, all: loadVectors(file, compileVectorFile(file)) }));
const parts = files
  .flatMap(({ all }) => [...groupByPeriod(all)])
  .map(([{ plan, layout }, memories]) => {
    const { statements, tables } = printScript(plan, SPARK);
    const fill = listBaseTables(plan).flatMap((table) =>
      writeFillStatements(table, listBaseRows(layout, table, memories)),
    );
    const scopes = [...listWrittenSlots(plan)].filter(([, slots]) => slots.length > 0);
    const queries = scopes.map(([scope, slots]) => {
      const order = scope === 'home' ? HOUSEHOLD : `${HOUSEHOLD}, ${ROW}`;
      return `SELECT ${slots.map(SPARK.quote).join(', ')} FROM ${SPARK.quote(tables.get(scope) ?? scope)} ORDER BY ${order}`;
    });
    return { plan, layout, memories, scopes, statements: [...fill, ...statements], queries };
  });

beforeAll(async () => {
  // Only the statements and queries are sent to Spark. A plan cannot be sent: its parts are shared by many others, and
  // JSON would write out each shared part again at every place.
  const said = parts.map(({ statements, queries }) => ({ statements, queries }));
  const found = await runSparkScript({ prelude: printPrelude(SPARK), parts: said }, { master: MASTER, threads: 2 });
  parts.forEach((part, k) => {
    const tables = part.scopes.map(([scope, slots], s) => [scope, columnsOf(slots, found[k]?.[s] ?? [])] as const);
    writeTablesBack(part, part.memories, new Map(tables));
  });
});

function columnsOf(slots: readonly string[], rows: readonly SparkRow[]) {
  return { columns: new Map(slots.map((slot) => [slot, rows.map((row) => row[slot] as number | boolean | null)])) };
}

describe('the vectors', () => {
  test.each(files.map(({ name, all }) => [name, all] as const))('%s', (_, all) => {
    expect(all.flatMap(findVectorDifferences)).toEqual([]);
  });
});
