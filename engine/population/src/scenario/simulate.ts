/**
 * This module runs a scenario from start to end: it checks the tables, makes a first estimate from few homes, runs all
 * homes or a sample, and measures the effect of each likelihood.
 */
import type { Right, Understood } from '@recto-verso/engine/rulebook';
import { showDay } from '@recto-verso/engine/values';
import { withTemporaryFolder } from '../tables/temporary-folder.ts';
import { withChecked } from '../check/check.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import type { Duck } from '../tables/duck.ts';
import type { PopulationEngine } from '../run/engines.ts';
import type { Folder } from '../tables/folder.ts';
import { listRanges, type RunOptions, type Some, type Sums } from '../run/run.ts';
import { applyEdits, type Edits } from './edit.ts';
import { computeHelpHours } from './hours.ts';
import { listLikelihoods, RECOVERED } from './likelihoods.ts';
import { compareWithPublished as besidePublished } from './published.ts';
import type { Scenario, ScenarioBook, Variant } from './model.ts';
import { computeGroupResults } from './results.ts';
import type { GroupResult, ScenarioResult } from './result.ts';
import { prepareScenario, createScenarioJob, type PreparedScenario, type ScenarioAsked } from './run.ts';
import { measureSensitivity } from './sensitivity.ts';
import { resolveLawDay, findNamedRights, computeRightsToday, countTakenUp } from './today.ts';

export interface SimulateOptions extends Pick<RunOptions, 'threads' | 'signal'> {
  readonly book: ScenarioBook;
  readonly scenario: Scenario;
  /** Is the name of a variant, or `null` for the scenario itself. */
  readonly variant: string | null;
  /** Lists changes compared with the files. There are none when it is left out. */
  readonly edits?: Edits;
  /**
   * Is the day of the law, an integer yyyymmdd. When it is left out, the day of the scenario or of the population is
   * used.
   */
  readonly date?: number;
  /** Is the day that is used when `date` is left out and neither the scenario nor the population names a day. */
  readonly today: number;
  readonly seed: number;
  readonly engine: PopulationEngine;
  /** Is the master URL of Spark, for example `local[2]` or `spark://host:7077`. */
  readonly master?: string;
  /**
   * Limits the run to the first homes, at least this many: the number is rounded up to whole ranges. All homes are run
   * when it is left out.
   */
  readonly sample?: number;
  /**
   * Is the number of homes in the first estimate; `tried` is the number of homes in each trial of a likelihood. Both
   * are rounded up to whole ranges, and 0 leaves out the estimate or the trials.
   */
  readonly first: number;
  readonly tried: number;
  readonly estimated?: (whole: GroupResult, homes: number) => void;
  readonly progress?: (part: 'homes' | 'trials', done: number, of: number) => void;
}

/**
 * Checks the tables of a folder and runs a scenario over them.
 * @throws ProblemError with what is wrong with the tables or with `edits`
 */
export function simulate(understood: Understood, dir: string, options: SimulateOptions): Promise<ScenarioResult> {
  return withChecked(understood.rulebook, dir, options, ({ duck, folder }) =>
    withTemporaryFolder('scenario', (aside) => simulateFolder(duck, understood, folder, aside, options)),
  );
}

/**
 * Runs a scenario over tables that were checked.
 * @param aside an empty folder of this run, for the generated modules
 */
async function simulateFolder(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  aside: string,
  options: SimulateOptions,
): Promise<ScenarioResult> {
  const { scenario, signal, threads } = options;
  const asked = askedOf(understood, folder, options);
  const rights = findNamedRights(understood, scenario.rights);
  const isDrawn = isDrawnFrom(folder.about);
  const ready = await prepareScenario(duck, understood, folder, asked, aside, options);
  const some = async (homes: number): Promise<Some> => someOf(await listRanges(duck, folder, portion(homes)), homes);
  await estimate(ready, rights, await some(options.first), { ...options, isDrawn });
  const run = options.sample === undefined ? ready : await some(options.sample);
  const homes = Math.min(run.households, ready.households);
  const sums = await ready.sumsOf(createScenarioJob(ready), run.ranges, homes, {
    ...options,
    progress: (done, of) => options.progress?.('homes', done, of),
  });
  const scale = ready.households / homes;
  const groups = computeGroupResults(sums, rights, { scale, isDrawn });
  const today = { day: asked.day, rights: scenario.rights, takenUp: countTakenUp(groups), some: run, scale, threads };
  return resultOf(understood, asked, options, {
    population: folder.about,
    homes: { run: homes, of: ready.households },
    today: await computeRightsToday(duck, understood, folder, { ...today, ...(signal && { signal }) }),
    groups,
    sensitivity: await measureSensitivity(ready, await some(options.tried), options),
  });
}

function chosenIn({ scenario, variant }: SimulateOptions): Variant {
  return variant === null ? scenario : (scenario.variants.get(variant) as Variant);
}

function askedOf({ rulebook }: Understood, folder: Folder, options: SimulateOptions): ScenarioAsked {
  const { book, scenario, seed, edits = {} } = options;
  const { change, date } = chosenIn(options);
  return {
    ...applyEdits(rulebook, { change, rights: scenario.rights, takeUp: book.takeUp }, edits),
    day: resolveLawDay(options, { date: date ?? scenario.date }, folder),
    seed,
  };
}

/**
 * Builds the result of a scenario.
 * @param worked the results that were computed from the tables
 */
function resultOf(
  { rulebook }: Understood,
  asked: ScenarioAsked,
  options: SimulateOptions,
  worked: Pick<ScenarioResult, 'population' | 'homes' | 'today' | 'groups' | 'sensitivity'>,
): ScenarioResult {
  const { book, scenario, variant, edits = {} } = options;
  const { title, unlawful } = chosenIn(options);
  const { groups } = worked;
  const recovered = asked.takeUp.get(RECOVERED) ?? null;
  const whole = groups.find((g) => g.dimension === 'all');
  return {
    scenario: scenario.id,
    variant,
    edits,
    title,
    question: scenario.question,
    date: showDay(asked.day),
    seed: options.seed,
    rulebook: { version: rulebook.version, hash: rulebook.hash },
    scenarios: { hash: book.hash },
    population: worked.population,
    homes: worked.homes,
    unlawful,
    recovered: recovered?.value ?? 0,
    today: worked.today,
    groups,
    hours: computeHelpHours(groups, {
      help: book.help,
      recovered,
      channels: asked.rights.map((name) => asked.change.channels.get(name)),
    }),
    published: besidePublished(scenario, variant, whole),
    sensitivity: worked.sensitivity,
    likelihoods: listLikelihoods(asked),
    assumptions: scenario.assumptions,
    unseen: scenario.unseen,
  };
}

/**
 * Returns the first homes of the population, in as many whole ranges as hold at least `homes`. The number of a home
 * says nothing about it, so the first ones are as good a sample as any.
 */
function someOf({ ranges, households }: Some, homes: number): Some {
  const each = portion(homes);
  const kept = ranges.slice(0, Math.ceil(homes / each));
  return { ranges: kept, households: Math.min(households, kept.length * each) };
}

/**
 * Returns how many homes a thread processes at a time in a run over `homes` homes, chosen so that several threads have
 * work.
 */
function portion(homes: number): number {
  return Math.max(1, Math.min(MOST, Math.ceil(homes / PORTIONS)));
}
const MOST = 4096;
const PORTIONS = 4;

async function estimate(
  ready: PreparedScenario,
  rights: readonly Right[],
  { ranges, households }: Some,
  options: SimulateOptions & { readonly isDrawn: boolean },
): Promise<void> {
  if (options.first === 0 || options.estimated === undefined || households >= ready.households) return;
  const { threads, signal } = options;
  const sums: Sums = await ready.sumsOf(createScenarioJob(ready), ranges, households, {
    threads,
    ...(signal === undefined ? {} : { signal }),
  });
  const whole = computeGroupResults(sums, rights, {
    scale: ready.households / households,
    isDrawn: options.isDrawn,
  }).find((g) => g.dimension === 'all');
  if (whole !== undefined) options.estimated(whole, households);
}
