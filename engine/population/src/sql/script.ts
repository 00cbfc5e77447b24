/**
 * This module writes a population run in SQL alone, for a database that holds the tables as `raw_home`, `raw_person`
 * and so on. For each picture, the first SELECT turns NULL into bounds and the law is evaluated; the sums come last.
 */
import {
  type Dialect,
  printFirstSelects,
  HOUSEHOLD,
  printPrelude,
  printScript,
  ROW,
  printSelect,
} from '@recto-verso/engine/sql';
import type { Folder, Picture } from '../tables/folder.ts';
import type { GroupingColumn } from '../tables/extra-columns.ts';
import { listCountedSlots, type PopulationPlan } from '../tables/prepare.ts';
import { listRawColumns, writeRawQueries, type HomeRange, type ReadFile } from '../tables/views.ts';
import { writeTotalsQueries, type TotalsQuery } from './totals.ts';

/** Holds the statements that are run in order, and the queries whose rows are then read. */
export interface PopulationScript {
  /** Is run once in a session. */
  readonly prelude: readonly string[];
  /** Is run for each range of households. */
  readonly statements: readonly string[];
  readonly totals: readonly TotalsQuery[];
}

export interface ScriptOptions {
  readonly dialect: Dialect;
  readonly by: GroupingColumn | null;
  readonly read: ReadFile;
  readonly range?: HomeRange | null;
}

export function writePopulationScript(of: PopulationPlan, folder: Folder, options: ScriptOptions): PopulationScript {
  const { dialect: d, by } = options;
  const { things } = of.understood.rulebook;
  const livedColumns = listRawColumns(folder.lived, things);
  const pictures = [folder.lived, ...(folder.official === null ? [] : [folder.official])];
  const tables = ['rv_lived', 'rv_official'].slice(0, pictures.length) as unknown as readonly [string, string?];
  const worked = pictures.map((picture, k) => pictureStatements(of, picture, tables[k] as string, options));
  return {
    prelude: printPrelude(d),
    statements: [
      ...worked.flat(),
      // The sums read the weights of the households as they live, so the views of that picture are created last.
      ...views(of, folder.lived, options),
    ],
    totals: writeTotalsQueries({
      plan: of.plan,
      dialect: d,
      by,
      has: (scope, column) => livedColumns.get(scope)?.has(column) === true,
      tables,
    }),
  };
}

function views(
  { understood }: PopulationPlan,
  picture: Picture,
  { range = null, read }: ScriptOptions,
): readonly string[] {
  return writeRawQueries(picture, understood.rulebook.things, range, read).map(
    ({ table, query }) => `CREATE OR REPLACE TEMPORARY VIEW ${table} AS ${query}`,
  );
}

function pictureStatements(
  of: PopulationPlan,
  picture: Picture,
  table: string,
  options: ScriptOptions,
): readonly string[] {
  const { plan, day, understood, told } = of;
  const { dialect: d } = options;
  const { rulebook } = understood;
  const kept = listCountedSlots(plan.counted);
  const script = printScript(plan, d, (slot) => kept.has(slot));
  const items = [HOUSEHOLD, ROW, ...kept].map((slot) => ({ name: slot, text: d.quote(slot) }));
  return [
    ...views(of, picture, options),
    ...printFirstSelects({
      plan,
      relations: rulebook.relations,
      dialect: d,
      columns: listRawColumns(picture, rulebook.things),
      ...(told === undefined ? {} : { told }),
      today: day,
    }),
    ...script.statements,
    ...d.createTable(table, printSelect(d, items, `FROM ${d.quote(script.tables.get('person') ?? 'person')}`)),
  ];
}
