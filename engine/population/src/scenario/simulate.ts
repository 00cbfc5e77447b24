/** A scenario from end to end: the tables checked, a first estimate from few homes, all homes, and what each likelihood does. */
import type { Right, Understood } from '@recto-verso/engine/rulebook';
import { showDay } from '@recto-verso/engine/values';
import { asideFor } from '../tables/aside.ts';
import { withChecked } from '../check/check.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import type { Duck } from '../tables/duck.ts';
import type { Engine } from '../run/engines.ts';
import type { Folder } from '../tables/folder.ts';
import { rangesOf, type RunOptions, type Some, type Sums } from '../run/run.ts';
import { edited, type Edits } from './edit.ts';
import { hoursOf } from './hours.ts';
import { likelihoodsOf, RECOVERED } from './likelihoods.ts';
import { beside as besidePublished } from './published.ts';
import type { Scenario, ScenarioBook, Variant } from './model.ts';
import { groupResults } from './results.ts';
import type { GroupResult, ScenarioResult } from './result.ts';
import { readyFor, scenarioJob, type Ready, type ScenarioAsked } from './run.ts';
import { sensitivityOf } from './sensitivity.ts';
import { dayOf, rightsOf, rightsToday, takenUpIn } from './today.ts';

export interface SimulateOptions extends Pick<RunOptions, 'threads' | 'signal'> {
  readonly book: ScenarioBook;
  readonly scenario: Scenario;
  /** The name of a variant; the scenario itself where `null`. */
  readonly variant: string | null;
  /** What is otherwise than in the files; nothing where left out. */
  readonly edits?: Edits;
  /** The day of the law, yyyymmdd; that of the scenario or of the population where left out. */
  readonly date?: number;
  /** The day where neither names one. */
  readonly today: number;
  readonly seed: number;
  readonly engine: Engine;
  /** Where Spark runs: `local[2]`, `spark://host:7077`. */
  readonly master?: string;
  /** How many of the homes are run, the first ones; all where left out. */
  readonly sample?: number;
  /** Homes behind the first estimate, and behind each trial of a likelihood; 0 leaves it out. */
  readonly first: number;
  readonly tried: number;
  readonly estimated?: (whole: GroupResult, homes: number) => void;
  /** @param part the homes, or the trials */
  readonly progress?: (part: 'homes' | 'trials', done: number, of: number) => void;
}

/** @throws ProblemError with everything that is wrong with the tables */
export function simulate(understood: Understood, dir: string, options: SimulateOptions): Promise<ScenarioResult> {
  return withChecked(understood.rulebook, dir, options.threads, ({ duck, folder }) =>
    asideFor('scenario', (aside) => simulateFolder(duck, understood, folder, aside, options)),
  );
}

/** @param aside a folder of its own, for the generated modules */
async function simulateFolder(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  aside: string,
  options: SimulateOptions,
): Promise<ScenarioResult> {
  const { scenario, signal, threads } = options;
  const asked = askedOf(understood, folder, options);
  const rights = rightsOf(understood, scenario.rights);
  const isDrawn = isDrawnFrom(folder.about);
  const ready = await readyFor(duck, understood, folder, asked, aside, options);
  const some = async (homes: number): Promise<Some> => someOf(await rangesOf(duck, folder, portion(homes)), homes);
  await estimate(ready, rights, await some(options.first), { ...options, isDrawn });
  const run = options.sample === undefined ? ready : await some(options.sample);
  const homes = Math.min(run.households, ready.households);
  const sums = await ready.sumsOf(scenarioJob(ready), run.ranges, homes, {
    ...options,
    progress: (done, of) => options.progress?.('homes', done, of),
  });
  const scale = ready.households / homes;
  const groups = groupResults(sums, rights, { scale, isDrawn });
  const today = { day: asked.day, rights: scenario.rights, takenUp: takenUpIn(groups), some: run, scale, threads };
  return resultOf(understood, asked, options, {
    population: folder.about,
    homes: { run: homes, of: ready.households },
    today: await rightsToday(duck, understood, folder, { ...today, ...(signal && { signal }) }),
    groups,
    sensitivity: await sensitivityOf(ready, await some(options.tried), options),
  });
}

function chosenIn({ scenario, variant }: SimulateOptions): Variant {
  return variant === null ? scenario : (scenario.variants.get(variant) as Variant);
}

function askedOf({ rulebook }: Understood, folder: Folder, options: SimulateOptions): ScenarioAsked {
  const { book, scenario, seed, edits = {} } = options;
  const { change, date } = chosenIn(options);
  return {
    ...edited(rulebook, { change, rights: scenario.rights, takeUp: book.takeUp }, edits),
    day: dayOf(options, { date: date ?? scenario.date }, folder),
    seed,
  };
}

/** @param worked what the tables came to */
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
    hours: hoursOf(groups, {
      help: book.help,
      recovered,
      channels: asked.rights.map((name) => asked.change.channels.get(name)),
    }),
    published: besidePublished(scenario, variant, whole),
    sensitivity: worked.sensitivity,
    likelihoods: likelihoodsOf(asked),
    assumptions: scenario.assumptions,
    unseen: scenario.unseen,
  };
}

/** The first homes: their numbers say nothing of them, so that they are as good as any. */
function someOf({ ranges, households }: Some, homes: number): Some {
  const each = portion(homes);
  const kept = ranges.slice(0, Math.ceil(homes / each));
  return { ranges: kept, households: Math.min(households, kept.length * each) };
}

/** Homes that a thread takes at a time, so that several have some. */
function portion(homes: number): number {
  return Math.max(1, Math.min(MOST, Math.ceil(homes / PORTIONS)));
}
const MOST = 4096;
const PORTIONS = 4;

async function estimate(
  ready: Ready,
  rights: readonly Right[],
  { ranges, households }: Some,
  options: SimulateOptions & { readonly isDrawn: boolean },
): Promise<void> {
  if (options.first === 0 || options.estimated === undefined || households >= ready.households) return;
  const { threads, signal } = options;
  const sums: Sums = await ready.sumsOf(scenarioJob(ready), ranges, households, {
    threads,
    ...(signal === undefined ? {} : { signal }),
  });
  const whole = groupResults(sums, rights, { scale: ready.households / households, isDrawn: options.isDrawn }).find(
    (g) => g.dimension === 'all',
  );
  if (whole !== undefined) options.estimated(whole, households);
}
