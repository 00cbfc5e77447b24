/** A population run from end to end: checked, worked out by one of the engines, and told as totals. */
import { ProblemError } from '../problem.ts';
import type { Understood } from '../rulebook/check/understood.ts';
import { nearestWord } from '../rulebook/word.ts';
import { parseDay, showDay } from '../values/calendar.ts';
import type { By } from './beside.ts';
import { checkFolder } from './check/check.ts';
import { isDrawnFrom } from './drawn.ts';
import { openDuck } from './duck.ts';
import type { Engine } from './engines.ts';
import { openFolder, type Folder } from './folder.ts';
import { populationPlan } from './prepare.ts';
import { runModule, type RunOptions, type Sums } from './run/run.ts';
import { runDuckdb } from './sql/duckdb.ts';
import { runSpark } from './sql/spark.ts';
import { totalsOf, type GroupTotals } from './totals.ts';

export interface PopulationOptions extends Pick<RunOptions, 'threads' | 'chunk' | 'progress' | 'signal'> {
  /** The day of the answer, yyyymmdd; the day that the population is of where left out. */
  readonly date?: number;
  /** The day of the answer where the population names none. */
  readonly today: number;
  readonly engine: Engine;
  /** Symbols of the rights that are asked for; all where left out. */
  readonly rights?: readonly string[] | null;
  /** The column by whose values totals are told apart: `home.region`, or a column of persons. */
  readonly by?: string | null;
  /** Where Spark runs: `local[2]`, `spark://host:7077`. */
  readonly master?: string;
}

export interface PopulationTotals {
  readonly date: string;
  readonly engine: Engine;
  readonly rulebook: { readonly version: string; readonly hash: string };
  /** What `population.json` says of what was run. */
  readonly population: Readonly<Record<string, unknown>>;
  readonly by: string | null;
  readonly groups: readonly GroupTotals[];
}

/** @throws ProblemError with everything that is wrong with the tables */
export async function runPopulation(
  understood: Understood,
  dir: string,
  options: PopulationOptions,
): Promise<PopulationTotals> {
  const { rulebook } = understood;
  const { engine, rights = null } = options;
  const duck = await openDuck({ threads: options.threads });
  try {
    const folder = await openFolder(duck, rulebook, dir);
    await checkFolder(duck, rulebook, folder);
    const date = options.date ?? parseDay(String(folder.about['date'] ?? '')) ?? options.today;
    const by = byOf(folder, options.by ?? null);
    const of = await populationPlan(duck, understood, folder, date, rights);
    const sums = await sumsBy(engine, { duck, folder, of }, { ...options, by });
    return {
      date: showDay(date),
      engine,
      rulebook: { version: rulebook.version, hash: rulebook.hash },
      population: folder.about,
      by: options.by ?? null,
      groups: totalsOf(sums, of.plan, { official: folder.official !== null, isDrawn: isDrawnFrom(folder.about) }),
    };
  } finally {
    duck.close();
  }
}

interface Ready {
  readonly duck: Parameters<typeof runModule>[0];
  readonly folder: Folder;
  readonly of: Parameters<typeof runModule>[2];
}

function sumsBy(
  engine: Engine,
  { duck, folder, of }: Ready,
  options: Omit<PopulationOptions, 'by'> & { readonly by: By | null },
): Promise<Sums> {
  switch (engine) {
    case 'module':
      return runModule(duck, folder, of, options);
    case 'duckdb':
      return runDuckdb(duck, folder, of, options);
    case 'spark':
      return runSpark(folder, of, options);
  }
}

/** @throws ProblemError where no table has the column */
function byOf({ lived, dir }: Folder, column: string | null): By | null {
  if (column === null) return null;
  const [home, person] = [lived.tables.get('home'), lived.tables.get('person')];
  const own = column.startsWith('home.') ? column.slice('home.'.length) : column;
  if (person?.has(column) === true) return { scope: 'person', column };
  if (home?.has(own) === true) return { scope: 'home', column: own };
  const near = nearestWord(column, [...(person?.keys() ?? []), ...[...(home?.keys() ?? [])].map((c) => `home.${c}`)]);
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
