/** A scenario from end to end: the tables checked, a first estimate from few homes, all homes, and what each likelihood does. */
import type { Right, Understood } from '@recto-verso/engine/rulebook';
import { showDay } from '@recto-verso/engine/values';
import { asideFor } from '../tables/aside.ts';
import { checkFolder } from '../check/check.ts';
import { isDrawnFrom } from '../tables/drawn.ts';
import { openDuck } from '../tables/duck.ts';
import type { Engine } from '../run/engines.ts';
import { openFolder } from '../tables/folder.ts';
import { rangesOf, type RunOptions, type Some, type Sums } from '../run/run.ts';
import { edited, type Edits } from './edit.ts';
import { hoursOf } from './hours.ts';
import { likelihoodsOf, RECOVERED } from './likelihoods.ts';
import { beside as besidePublished } from './published.ts';
import type { Scenario, ScenarioBook, Variant } from './model.ts';
import { groupResults } from './results.ts';
import type { GroupResult, ScenarioResult } from './result.ts';
import { readyFor, scenarioJob, type Ready } from './run.ts';
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
export async function simulate(understood: Understood, dir: string, options: SimulateOptions): Promise<ScenarioResult> {
  const { book, scenario, variant, threads } = options;
  const { rulebook } = understood;
  const chosen: Variant = variant === null ? scenario : (scenario.variants.get(variant) as Variant);
  const duck = await openDuck({ threads });
  try {
    const folder = await openFolder(duck, rulebook, dir);
    await checkFolder(duck, rulebook, folder);
    const day = dayOf(options, { date: chosen.date ?? scenario.date }, folder);
    const { edits = {} } = options;
    const asked = {
      ...edited(rulebook, { change: chosen.change, rights: scenario.rights, takeUp: book.takeUp }, edits),
      day,
      seed: options.seed,
    };
    const rights = rightsOf(understood, scenario.rights);
    return await asideFor('scenario', async (aside) => {
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
      const [{ signal }, takenUp] = [options, takenUpIn(groups)];
      const today = { day, rights: scenario.rights, takenUp, some: run, scale, threads };
      const whole = groups.find((g) => g.dimension === 'all');
      return {
        scenario: scenario.id,
        variant,
        edits,
        title: chosen.title,
        question: scenario.question,
        date: showDay(day),
        seed: options.seed,
        rulebook: { version: rulebook.version, hash: rulebook.hash },
        scenarios: { hash: book.hash },
        population: folder.about,
        homes: { run: homes, of: ready.households },
        unlawful: chosen.unlawful,
        recovered: asked.takeUp.get(RECOVERED)?.value ?? 0,
        today: await rightsToday(duck, understood, folder, { ...today, ...(signal && { signal }) }),
        groups,
        hours: hoursOf(groups, {
          help: book.help,
          recovered: asked.takeUp.get(RECOVERED) ?? null,
          channels: asked.rights.map((symbol) => asked.change.channels.get(symbol)),
        }),
        published: besidePublished(scenario, variant, whole),
        sensitivity: await sensitivityOf(ready, await some(options.tried), options),
        likelihoods: likelihoodsOf(asked),
        assumptions: scenario.assumptions,
        unseen: scenario.unseen,
      };
    });
  } finally {
    duck.close();
  }
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
