/** This module runs the generated SQL in DuckDB on this machine, over the tables, range by range. */
import { DUCKDB } from '@recto-verso/engine/sql';
import { layOutCells } from '../tables/cells.ts';
import type { Duck } from '../tables/duck.ts';
import type { Folder } from '../tables/folder.ts';
import type { PopulationPlan } from '../tables/prepare.ts';
import { mergeSums, listRanges, type RunOptions, type Sums } from '../run/run.ts';
import { readParquet } from '../tables/views.ts';
import { writePopulationScript } from './script.ts';
import type { TotalsQuery } from './totals.ts';

/**
 * Is the default number of households in a range. It is higher than for the generated module, because a wide query is
 * planned once for the whole range.
 */
const RANGE = 65_536;

export async function runDuckdb(
  duck: Duck,
  folder: Folder,
  of: PopulationPlan,
  { by = null, chunk = RANGE, progress = () => undefined, signal }: Omit<RunOptions, 'threads'>,
): Promise<Sums> {
  const { ranges, households } = await listRanges(duck, folder, chunk);
  let all: Sums = new Map();
  let isBegun = false;
  for (const [k, range] of ranges.entries()) {
    signal?.throwIfAborted();
    const script = writePopulationScript(of, folder, { dialect: DUCKDB, by, read: readParquet, range });
    await duck.run(...(isBegun ? [] : script.prelude), ...script.statements);
    isBegun = true;
    const parts: Sums[] = [];
    for (const one of script.totals)
      parts.push(readSums(one, await duck.rows(one.query), layOutCells(of.plan.counted).size));
    all = mergeSums(all, parts.reduce(mergeSums, new Map()));
    progress(Math.min(households, (k + 1) * chunk), households);
  }
  return all;
}

/**
 * Converts the rows of a query of sums to the sums of each group, with `size` cells each. A cell that the query does
 * not compute is 0. The numbers of the rows come as text so that no digit is lost.
 */
export function readSums(
  { cells }: Pick<TotalsQuery, 'cells'>,
  rows: readonly Readonly<Record<string, unknown>>[],
  size: number,
): Sums {
  return new Map(
    rows.map((row) => {
      const sums = new Array<bigint>(size).fill(0n);
      for (const at of cells) sums[at] = BigInt(String(row[`c${at}`] ?? 0));
      return [(row['word'] as string | null) ?? null, sums];
    }),
  );
}
