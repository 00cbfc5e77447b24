/**
 * This module writes the queries and views through which the tables of a population are read, in full or for a range of
 * households.
 */
import type { ThingDef } from '@recto-verso/engine/rulebook';
import { type RawColumns, formatRawTable } from '@recto-verso/engine/sql';
import { quoteName, quoteText } from './duck.ts';
import { getTableFile, type Picture } from './folder.ts';

/** Describes the households from one number up to, but not including, another. */
export interface HomeRange {
  readonly from: bigint;
  readonly below: bigint;
}

/** Returns the SQL with which a database reads a file. */
export type ReadFile = (file: string) => string;
export const readParquet: ReadFile = (file) => `read_parquet(${quoteText(file)})`;

/**
 * Returns the queries of the raw tables. When a kind of thing has no table, nobody's list of it is known, and a row for
 * each person (or home) stands for the things that may exist.
 */
export function writeRawQueries(
  picture: Picture,
  things: readonly ThingDef[],
  range: HomeRange | null = null,
  read: ReadFile = readParquet,
): readonly { readonly table: string; readonly query: string }[] {
  const where = range === null ? '' : ` WHERE hh >= ${range.from} AND hh < ${range.below}`;
  return ['home', 'person', ...things.map((t) => t.kind)].map((scope) => {
    const table = formatRawTable(scope);
    if (picture.tables.has(scope))
      return { table, query: `SELECT * FROM ${read(getTableFile(picture, scope))}${where}` };
    const thing = things.find((t) => t.kind === scope);
    return {
      table,
      query:
        thing?.of === 'person'
          ? `SELECT hh, idx, TRUE AS ghost, idx AS ${thing.owner} FROM ${formatRawTable('person')}`
          : `SELECT hh, 0 AS idx, TRUE AS ghost FROM ${formatRawTable('home')}`,
    };
  });
}

/** Returns the columns of the raw tables, including those of the rows that stand for a missing table. */
export function listRawColumns(picture: Picture, things: readonly ThingDef[]): RawColumns {
  const made = (t: ThingDef): readonly string[] => (t.of === 'person' ? ['ghost', t.owner] : ['ghost']);
  return new Map([
    ...things.filter((t) => !picture.tables.has(t.kind)).map((t) => [t.kind, new Set(made(t))] as const),
    ...[...picture.tables].map(([scope, columns]) => [scope, new Set(columns.keys())] as const),
  ]);
}

export function createViews(queries: ReturnType<typeof writeRawQueries>): readonly string[] {
  return queries.map(({ table, query }) => `CREATE OR REPLACE TEMP VIEW ${quoteName(table)} AS ${query}`);
}
