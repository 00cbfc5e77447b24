/**
 * A population in SQL alone, for a database that holds its tables as `raw_home`, `raw_person` and so on: NULL becomes
 * bounds in the first SELECT, the law follows, in each picture, and at last the sums.
 */
import { type Dialect, firstSelects, HOUSEHOLD, prelude, printScript, ROW, select } from '@recto-verso/engine/sql';
import type { Folder, Picture } from '../tables/folder.ts';
import type { By } from '../tables/beside.ts';
import { keptBy, type PopulationPlan } from '../tables/prepare.ts';
import { rawColumns, rawQueries, type Range, type ReadFile } from '../tables/views.ts';
import { totalsQueries, type TotalsQuery } from './totals.ts';

/** What is said one after the other, and the queries whose rows are read then. */
export interface PopulationScript {
  /** Once for a session. */
  readonly prelude: readonly string[];
  /** For each range of households. */
  readonly statements: readonly string[];
  readonly totals: readonly TotalsQuery[];
}

export interface ScriptOptions {
  readonly dialect: Dialect;
  readonly by: By | null;
  readonly read: ReadFile;
  readonly range?: Range | null;
}

export function populationScript(of: PopulationPlan, folder: Folder, options: ScriptOptions): PopulationScript {
  const { dialect: d, by } = options;
  const { things } = of.understood.rulebook;
  const livedColumns = rawColumns(folder.lived, things);
  const pictures = [folder.lived, ...(folder.official === null ? [] : [folder.official])];
  const tables = ['rv_lived', 'rv_official'].slice(0, pictures.length) as unknown as readonly [string, string?];
  const worked = pictures.map((picture, k) => pictureStatements(of, picture, tables[k] as string, options));
  return {
    prelude: prelude(d),
    statements: [
      ...worked.flat(),
      // The sums read the weights of the households as they live.
      ...views(of, folder.lived, options),
    ],
    totals: totalsQueries({
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
  return rawQueries(picture, understood.rulebook.things, range, read).map(
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
  const kept = keptBy(plan.counted);
  const script = printScript(plan, d, (slot) => kept.has(slot));
  const items = [HOUSEHOLD, ROW, ...kept].map((slot) => ({ name: slot, text: d.quote(slot) }));
  return [
    ...views(of, picture, options),
    ...firstSelects({
      plan,
      relations: rulebook.relations,
      dialect: d,
      columns: rawColumns(picture, rulebook.things),
      ...(told === undefined ? {} : { told }),
      today: day,
    }),
    ...script.statements,
    ...d.createTable(table, select(d, items, `FROM ${d.quote(script.tables.get('person') ?? 'person')}`)),
  ];
}
