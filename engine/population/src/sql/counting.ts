/**
 * This module computes the totals of a population, with today's situation of each right. `population run` shows all of
 * them, and `simulate` shows today's situation.
 */
import type { Band } from '../run/band.ts';
import type { By } from '../tables/beside.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import type { Duck } from '../tables/duck.ts';
import type { Engine } from '../run/engines.ts';
import type { Folder } from '../tables/folder.ts';
import type { PopulationPlan } from '../tables/prepare.ts';
import { merged, runModule, type RunOptions, type Sums } from '../run/run.ts';
import { runDuckdb } from './duckdb.ts';
import { runSpark } from './spark.ts';
import { toldSums } from './told.ts';
import { totalsOf, type GroupTotals } from '../run/totals.ts';

/** Holds a plan over the tables of a folder, ready to be counted. */
export interface Ready {
  readonly duck: Duck;
  readonly folder: Folder;
  readonly of: PopulationPlan;
}

export interface CountingOptions extends Omit<RunOptions, 'by'> {
  readonly engine: Engine;
  readonly by: By | null;
  /** Is the master URL of Spark. */
  readonly master?: string;
  /**
   * Maps the id of a right to the persons who receive it after take-up. Rights that are not in the map have no take-up
   * applied.
   */
  readonly takenUp: ReadonlyMap<string, Band>;
}

export async function countPopulation(
  ready: Ready,
  { takenUp, ...options }: CountingOptions,
): Promise<readonly GroupTotals[]> {
  const { duck, folder, of } = ready;
  const sums = merged(await sumsBy(ready, options), await toldSums(duck, folder, of, options));
  return totalsOf(sums, of.plan, {
    official: folder.official !== null,
    isDrawn: isDrawnFrom(folder.about),
    takenUp,
  });
}

function sumsBy({ duck, folder, of }: Ready, options: Omit<CountingOptions, 'takenUp'>): Promise<Sums> {
  switch (options.engine) {
    case 'module':
      return runModule(duck, folder, of, options);
    case 'duckdb':
      return runDuckdb(duck, folder, of, options);
    case 'spark':
      return runSpark(folder, of, options);
  }
}
