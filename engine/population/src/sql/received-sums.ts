/**
 * This module counts who receives what according to the tables. Whichever engine evaluates the law, DuckDB adds this
 * up, over the households as they live.
 */
import { TRUTH } from '@recto-verso/engine/language';
import { createColumn } from '@recto-verso/engine/plan';
import { DUCKDB, printEndsToday, NO_RAW_KNOWLEDGE, printPrelude, type Raw } from '@recto-verso/engine/sql';
import type { GroupingColumn } from '../tables/extra-columns.ts';
import { layOutCells } from '../tables/cells.ts';
import type { Duck } from '../tables/duck.ts';
import type { Folder } from '../tables/folder.ts';
import type { PopulationPlan } from '../tables/prepare.ts';
import type { Some, Sums } from '../run/run.ts';
import { readSums } from './duckdb.ts';
import {
  SQL_ONE,
  writePersonsClause,
  writeTotalsQuery,
  sumWhere,
  SQL_WEIGHT,
  type AddingUp,
  type SqlCell,
} from './totals.ts';
import { createViews, listRawColumns, writeRawQueries, type HomeRange } from '../tables/views.ts';

/**
 * Returns sums in which only the cells from `told` of `RightCells` on are filled, which count who receives a right
 * according to the tables.
 * @param some the homes that are counted, all when it is left out
 */
export async function computeReceivedSums(
  duck: Duck,
  folder: Folder,
  { plan, day, understood }: PopulationPlan,
  { by, some }: { readonly by: GroupingColumn | null; readonly some?: Some | undefined },
): Promise<Sums> {
  const { things } = understood.rulebook;
  const columns = listRawColumns(folder.lived, things);
  const raw: Raw = { d: DUCKDB, columns, told: NO_RAW_KNOWLEDGE, today: DUCKDB.number(day) };
  const receipts = [...new Set(plan.counted.map(({ right }) => right.right.receipt))];
  const items = receipts.flatMap((receipt, k) =>
    endsOf(raw, receipt).map((text, end) => `${text} AS ${nameOf(k, end)}`),
  );
  const from: AddingUp = {
    dialect: DUCKDB,
    by,
    has: (scope, name) => columns.get(scope)?.has(name) === true,
    tables: [`(SELECT ${['raw.hh', 'raw.idx', ...items].join(', ')} FROM raw_person AS raw)`],
  };
  const { rights, size } = layOutCells(plan.counted);
  const cells = plan.counted.flatMap(({ right }, r): readonly SqlCell[] => {
    const k = receipts.indexOf(right.right.receipt);
    const at = rights[r]?.told ?? 0;
    return [SQL_WEIGHT, SQL_ONE].flatMap((what, w) =>
      [0, 1].map((end) => ({ at: at + 2 * w + end, text: sumWhere(`lived.${nameOf(k, end)}`, what) })),
    );
  });
  const query = writeTotalsQuery(from, cells, writePersonsClause(from));
  await duck.run(...printPrelude(DUCKDB), ...createViews(writeRawQueries(folder.lived, things, rangeOf(some))));
  return readSums(query, await duck.rows(query.query), size);
}

/**
 * Returns two SQL expressions: whether a person certainly has this receipt on the day, and whether they possibly have
 * it.
 */
function endsOf(raw: Raw, receipt: string): readonly [string, string] {
  const fact = `gets.${receipt}`;
  const own = createColumn(fact, 'person', TRUTH, false);
  return printEndsToday(raw, { columns: new Map([[fact, own]]) }, 'person', fact, TRUTH);
}

function nameOf(receipt: number, end: number): string {
  return `t${receipt}_${end}`;
}

/**
 * Returns the range that spans `some`, whose ranges always follow one another without a gap. Returns `null`, which
 * means all homes, when `some` is left out or has no ranges.
 */
function rangeOf(some: Some | undefined): HomeRange | null {
  const [first, last] = [some?.ranges[0], some?.ranges.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.from, below: last.below };
}
