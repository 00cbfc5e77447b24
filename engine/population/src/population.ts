/**
 * This module runs a population from beginning to end: it checks the tables, evaluates them with one of the engines,
 * and returns the totals.
 */
import { ProblemError } from '@recto-verso/engine';
import { findSimilarWord, type Understood } from '@recto-verso/engine/rulebook';
import { showDay } from '@recto-verso/engine/values';
import type { CertaintyBand } from './run/band.ts';
import type { GroupingColumn } from './tables/extra-columns.ts';
import { withChecked } from './check/check.ts';
import { countPopulation } from './sql/counting.ts';
import type { PopulationEngine } from './run/engines.ts';
import type { Folder } from './tables/folder.ts';
import { makePopulationPlan } from './tables/prepare.ts';
import type { RunOptions } from './run/run.ts';
import { resolveLawDay, computeTakenUp, type TakeUpOf } from './scenario/today.ts';
import type { GroupTotals } from './run/totals.ts';

export interface PopulationOptions extends Pick<RunOptions, 'threads' | 'chunk' | 'progress' | 'signal'> {
  /**
   * The day of the answer is an integer, yyyymmdd. When it is left out, it is the day of the scenario of `takeUp` if
   * that names one, and otherwise the day that the population describes.
   */
  readonly date?: number;
  /** Is the day of the answer (yyyymmdd) when neither the options, the scenario nor the population name one. */
  readonly today: number;
  readonly engine: PopulationEngine;
  /** Names the rights to count. All are counted when it is left out or `null`. */
  readonly rights?: readonly string[] | null;
  /**
   * Names the column by whose values the totals are grouped: a column of persons, or one of homes such as
   * `home.region`. Without it there is a single group.
   */
  readonly by?: string | null;
  /** Is the address of Spark, such as `local[2]` or `spark://host:7077`. */
  readonly master?: string;
  /**
   * Selects the scenario whose present take-up is applied. When it is left out, no take-up is applied. Take-up is
   * counted for the whole population only, and not by a column.
   */
  readonly takeUp?: TakeUpOf;
}

export interface PopulationTotals {
  readonly date: string;
  readonly engine: PopulationEngine;
  readonly rulebook: { readonly version: string; readonly hash: string };
  /** Is the content of the population's own `population.json`. */
  readonly population: Readonly<Record<string, unknown>>;
  readonly by: string | null;
  /**
   * Names the scenario whose present take-up was applied, the seed that decides who asks, and the hash of the files of
   * the scenarios. It is `null` when none was applied.
   */
  readonly takeUp: { readonly scenario: string; readonly seed: number; readonly hash: string } | null;
  readonly groups: readonly GroupTotals[];
}

/**
 * Checks and evaluates the tables of a folder.
 * @throws ProblemError with the problems of the tables, or when the options do not fit the tables or each other
 */
export function runPopulation(
  understood: Understood,
  dir: string,
  options: PopulationOptions,
): Promise<PopulationTotals> {
  const { rulebook } = understood;
  const { engine, rights = null } = options;
  return withChecked(rulebook, dir, options, async ({ duck, folder }) => {
    const { takeUp } = options;
    const date = resolveLawDay(options, takeUp?.scenario ?? null, folder);
    const by = byOf(folder, options.by ?? null);
    if (by !== null && takeUp !== undefined) throw ofTheWhole(dir);
    const of = await makePopulationPlan(duck, understood, folder, date, rights);
    const takenUp =
      takeUp === undefined
        ? new Map<string, CertaintyBand>()
        : await computeTakenUp(duck, understood, folder, takeUp, { ...options, day: date });
    return {
      date: showDay(date),
      engine,
      rulebook: { version: rulebook.version, hash: rulebook.hash },
      population: folder.about,
      by: options.by ?? null,
      takeUp: takeUp === undefined ? null : { scenario: takeUp.scenario.id, seed: takeUp.seed, hash: takeUp.book.hash },
      groups: await countPopulation({ duck, folder, of }, { ...options, by, takenUp }),
    };
  });
}

/**
 * Creates the error for totals that are grouped by a column and use take-up. Take-up is drawn home by home, and
 * reported for all homes together.
 */
function ofTheWhole(dir: string): ProblemError {
  return new ProblemError([
    {
      code: 'take-up-by-column',
      what: 'Take-up is not told apart by a column.',
      where: { file: dir, field: 'by' },
      why: 'A scenario counts who receives a right after take-up in the whole, and in groups of its own.',
      mend: 'Leave out --by or --take-up, or read the groups of the scenario: recto-verso simulate.',
    },
  ]);
}

/**
 * Finds the column by which the totals are grouped.
 * @throws ProblemError when no table has the column
 */
function byOf({ lived, dir }: Folder, column: string | null): GroupingColumn | null {
  if (column === null) return null;
  const [home, person] = [lived.tables.get('home'), lived.tables.get('person')];
  const own = column.startsWith('home.') ? column.slice('home.'.length) : column;
  if (person?.has(column) === true) return { scope: 'person', column };
  if (home?.has(own) === true) return { scope: 'home', column: own };
  const near = findSimilarWord(column, [
    ...(person?.keys() ?? []),
    ...[...(home?.keys() ?? [])].map((c) => `home.${c}`),
  ]);
  throw new ProblemError([
    {
      code: 'unknown-column',
      what: `No table has a column "${column}".`,
      where: { file: dir, field: 'by' },
      why: 'Totals are told apart by the values of a column of persons, or of homes (home.region).',
      mend: near === null ? 'Name a column that is there.' : `Did you mean ${near}?`,
    },
  ]);
}
