/**
 * This module finds columns that hold the same value for everybody. The metadata of the Parquet files shows them, and
 * the plan is narrowed by them as it is by missing columns. A population drawn from public figures has many of them.
 */
import { listColumnsRead, type CountedPlan, type Fixed } from '@recto-verso/engine/plan';
import { toLocalName } from '@recto-verso/engine/situation';
import { formatPiecesColumn } from '@recto-verso/engine/sql';
import { quoteText, type Duck } from './duck.ts';
import { getTableFile, type Folder, type Picture } from './folder.ts';
import { readColumns } from './columns.ts';
import type { ScopeQuery } from './scope-query.ts';
import { createViews, writeRawQueries } from './views.ts';
import type { ThingDef } from '@recto-verso/engine/rulebook';

/** Maps each scope to names of columns. */
export type ColumnNames = ReadonlyMap<string, ReadonlySet<string>>;

export interface TableMetadata {
  /** Lists the columns that are NULL in no row of any picture. */
  readonly full: ColumnNames;
  /** Lists those of the full columns that hold one value in every row of every picture. */
  readonly constant: ColumnNames;
}

/**
 * Returns what the metadata of the tables shows. A column is in neither list when a row group has no statistics of it,
 * or when it is missing in a picture.
 */
export async function readTableMetadata(duck: Duck, { lived, official }: Folder): Promise<TableMetadata> {
  const pictures = official === null ? [lived] : [lived, official];
  const [full, constant] = [new Map<string, ReadonlySet<string>>(), new Map<string, ReadonlySet<string>>()];
  for (const scope of lived.tables.keys()) {
    if (pictures.some((p) => !p.tables.has(scope))) continue;
    const files = pictures.map((p) => quoteText(getTableFile(p, scope))).join(', ');
    const rows = await duck.rows(
      `SELECT split_part(path_in_schema, ', ', 1) AS name, bool_and(path_in_schema NOT LIKE '%, %' AND stats_min_value IS NOT NULL) AND min(stats_min_value) = max(stats_max_value) AS is_constant FROM parquet_metadata([${files}]) GROUP BY 1 HAVING bool_and(COALESCE(stats_null_count = 0, FALSE)) AND count(DISTINCT file_name) = ${pictures.length}`,
    );
    full.set(scope, new Set(rows.map((r) => String(r['name']))));
    constant.set(scope, new Set(rows.filter((r) => r['is_constant'] === true).map((r) => String(r['name']))));
  }
  return { full, constant };
}

/**
 * Returns the scopes, such as kinds of things, whose tables have no rows in any picture. A scope whose table is missing
 * in a picture is not among them, because a missing table means "not known".
 */
export async function findEmptyScopes(duck: Duck, { lived, official }: Folder): Promise<ReadonlySet<string>> {
  const empty = new Set<string>();
  for (const scope of lived.tables.keys()) {
    const counted = async (p: Picture): Promise<number> => {
      if (!p.tables.has(scope)) return 1;
      const [row] = await duck.rows(
        `SELECT count(*)::DOUBLE AS n FROM read_parquet(${quoteText(getTableFile(p, scope))})`,
      );
      return Number(row?.['n']);
    };
    const counts = [await counted(lived), ...(official === null ? [] : [await counted(official)])];
    if (counts.every((n) => n === 0)) empty.add(scope);
  }
  return empty;
}

/**
 * Computes the values of those inputs and dated facts of the plan that read only constant columns, from one row of
 * their table.
 */
export async function computeConstantInputs(
  duck: Duck,
  { lived }: Folder,
  things: readonly ThingDef[],
  plan: CountedPlan,
  constants: ColumnNames,
  queries: readonly ScopeQuery[],
): Promise<Pick<Fixed, 'slots' | 'dated'>> {
  const slots = new Map<string, number | boolean>();
  const dated = new Map<string, readonly [number, number]>();
  const isConstant = (scope: string, names: readonly string[]): boolean => {
    const there = names.filter((name) => lived.tables.get(scope)?.has(name) === true);
    return there.length > 0 && there.every((name) => constants.get(scope)?.has(name) === true);
  };
  for (const { scope, sql, shape, slots: names, dated: facts } of queries) {
    if (!lived.tables.has(scope)) continue;
    const [first] = await duck.rows(`SELECT min(hh) AS hh FROM read_parquet(${quoteText(getTableFile(lived, scope))})`);
    if (first === undefined || first['hh'] === null) continue;
    const from = BigInt(first['hh'] as bigint);
    await duck.run(...createViews(writeRawQueries(lived, things, { from, below: from + 1n })));
    const rows = await readColumns(duck.connection, `${sql} LIMIT 1`, shape);
    for (const { column, source } of plan.inputs) {
      if (column.scope !== scope || !isConstant(scope, listColumnsRead({ column, source }))) continue;
      for (const slot of column.slots) {
        const value = rows.doubles[names.indexOf(slot)]?.[0] as number;
        slots.set(slot, column.shape === 'truth' ? value !== 0 : value);
      }
    }
    facts.forEach((fact, k) => {
      const local = toLocalName(scope, fact);
      const all = [local, `${local}_lo`, `${local}_hi`, formatPiecesColumn(local)];
      const piece = rows.lists[k]?.values;
      if (piece !== undefined && !lived.tables.get(scope)?.has(formatPiecesColumn(local)) && isConstant(scope, all))
        dated.set(fact, [piece[1] as number, piece[2] as number]);
    });
  }
  return { slots, dated };
}
