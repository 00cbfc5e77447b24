/**
 * This module computes the totals of a population, with today's situation of each right. `population run` shows all of
 * them, and `simulate` shows today's situation.
 */
import type { CertaintyBand } from '../run/band.ts';
import type { GroupingColumn } from '../tables/extra-columns.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import type { Duck } from '../tables/duck.ts';
import type { PopulationEngine } from '../run/engines.ts';
import type { Folder } from '../tables/folder.ts';
import type { PopulationPlan } from '../tables/prepare.ts';
import { mergeSums, runModule, type RunOptions, type Sums } from '../run/run.ts';
import { runDuckdb } from './duckdb.ts';
import { runSpark } from './spark.ts';
import { computeReceivedSums } from './received-sums.ts';
import { computeGroupTotals, type GroupTotals } from '../run/totals.ts';

/** Holds a plan over the tables of a folder, ready to be counted. */
export interface PreparedCount {
  readonly duck: Duck;
  readonly folder: Folder;
  readonly of: PopulationPlan;
}

export interface CountingOptions extends Omit<RunOptions, 'by'> {
  readonly engine: PopulationEngine;
  readonly by: GroupingColumn | null;
  /** Is the master URL of Spark. */
  readonly master?: string;
  /**
   * Maps the id of a right to the number of persons who receive it when the likelihoods of a scenario decide who asks
   * for it. The totals have `null` for a right that is not in the map.
   */
  readonly takenUp: ReadonlyMap<string, CertaintyBand>;
}

export async function countPopulation(
  ready: PreparedCount,
  { takenUp, ...options }: CountingOptions,
): Promise<readonly GroupTotals[]> {
  const { duck, folder, of } = ready;
  const sums = mergeSums(await sumsBy(ready, options), await computeReceivedSums(duck, folder, of, options));
  return computeGroupTotals(sums, of.plan, {
    official: folder.official !== null,
    isDrawn: isDrawnFrom(folder.about),
    takenUp,
  });
}

function sumsBy({ duck, folder, of }: PreparedCount, options: Omit<CountingOptions, 'takenUp'>): Promise<Sums> {
  switch (options.engine) {
    case 'module':
      return runModule(duck, folder, of, options);
    case 'duckdb':
      return runDuckdb(duck, folder, of, options);
    case 'spark':
      return runSpark(folder, of, options);
  }
}
