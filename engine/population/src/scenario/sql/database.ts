/**
 * This module evaluates the law in a database: a DuckDB on this machine, or Spark. Both read the questions from files
 * and return the rows in the order of household and person.
 */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Dialect, DUCKDB, printPrelude, SPARK } from '@recto-verso/engine/sql';
import { quoteText, type Duck } from '../../tables/duck.ts';
import { readColumns, type ColumnArrays } from '../../tables/columns.ts';
import { readSparkFile, runSparkScript, type SparkOptions } from '../../sql/spark.ts';
import { readParquet, type ReadFile } from '../../tables/views.ts';
import type { LawScript } from './script.ts';

export interface LawQuery extends LawScript {
  /** Is the number of columns after those of the household and the row number. */
  readonly columns: number;
}

export interface Database {
  readonly dialect: Dialect;
  readonly read: ReadFile;
  /**
   * Runs the scripts and returns the rows of each.
   * @param aside a temporary folder of this run, for intermediate files
   */
  readonly rows: (asked: readonly LawQuery[], aside: string) => Promise<readonly ColumnArrays[]>;
  /** Is about the number of homes that one query covers, so that the database plans the query once for all of them. */
  readonly homes: number;
}

export function createDuckDatabase(duck: Duck): Database {
  let isBegun = false;
  return {
    dialect: DUCKDB,
    read: readParquet,
    homes: 32_768,
    async rows(asked) {
      if (!isBegun) await duck.run(...printPrelude(DUCKDB));
      isBegun = true;
      const found: ColumnArrays[] = [];
      for (const { statements, query, columns } of asked) {
        await duck.run(...statements);
        found.push(await inOrder(duck, `(${query})`, columns));
      }
      return found;
    },
  };
}

export function createSparkDatabase(duck: Duck, options: SparkOptions): Database {
  return {
    dialect: SPARK,
    read: readSparkFile,
    homes: 131_072,
    async rows(asked, aside) {
      const folder = (k: number): string => resolve(aside, `found-${k}`);
      const parts = asked.map(({ statements, query }, k) => ({
        statements: [...statements, `INSERT OVERWRITE DIRECTORY ${quoteText(folder(k))} USING parquet ${query}`],
        queries: [],
      }));
      await runSparkScript({ prelude: printPrelude(SPARK), parts }, options);
      const found: ColumnArrays[] = [];
      for (const [k, { columns }] of asked.entries()) found.push(await written(duck, folder(k), columns));
      return found;
    },
  };
}

/** Reads the rows that Spark wrote. When there are no rows, there may be no file. */
async function written(duck: Duck, folder: string, columns: number): Promise<ColumnArrays> {
  const isThere = (await readdir(folder)).some((name) => name.endsWith('.parquet'));
  const files = `read_parquet(${quoteText(join(folder, '*.parquet'))})`;
  const nothing = `(SELECT ${names(columns)
    .map((name) => `0::DOUBLE AS ${name}`)
    .join(', ')} WHERE FALSE)`;
  return inOrder(duck, isThere ? files : nothing, columns);
}

function inOrder({ connection }: Duck, rows: string, columns: number): Promise<ColumnArrays> {
  const sql = `SELECT ${names(columns).join(', ')} FROM ${rows} ORDER BY hh, idx`;
  return readColumns(connection, sql, { doubles: 1 + columns, lists: 0, words: 0 });
}

function names(columns: number): readonly string[] {
  return ['hh', 'idx', ...Array.from({ length: columns }, (_, k) => `c${k}`)];
}
