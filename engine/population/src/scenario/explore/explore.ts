/**
 * This module runs an exploration from beginning to end: it checks the tables, computes what homes receive under the
 * law, and computes the results for each end of each assumption.
 */
import type { Understood } from '@recto-verso/engine/rulebook';
import { parseDay, showDay } from '@recto-verso/engine/values';
import { withTemporaryFolder } from '../../tables/temporary-folder.ts';
import { withChecked } from '../../check/check.ts';
import { FEWEST } from '../../run/totals.ts';
import type { ScenarioJob } from '../job.ts';
import { listLikelihoods, RECOVERED } from '../likelihoods.ts';
import type { ScenarioChange, ScenarioBook } from '../model.ts';
import { prepareScenario, createScenarioJob, type PreparedScenario } from '../run.ts';
import type { SimulateOptions } from '../simulate.ts';
import { collectLedgers } from './ledger.ts';
import type { Exploration } from './model.ts';
import type { ExplorationResult } from './result.ts';
import { weighAssumptions, type Homes } from './weigh.ts';
import { createTooFewError } from '../too-few.ts';

export interface ExploreOptions extends Pick<
  SimulateOptions,
  'date' | 'today' | 'seed' | 'engine' | 'master' | 'threads' | 'signal'
> {
  readonly book: ScenarioBook;
  readonly exploration: Exploration;
  readonly progress?: (done: number, of: number) => void;
}

/** Changes neither the law nor how it is granted, because an exploration only adds to them. */
const AS_IT_IS: ScenarioChange = {
  channels: new Map(),
  parameters: new Map(),
  lawOf: new Map(),
  windows: new Map(),
  ends: [],
};

/**
 * Runs an exploration over the population of a folder.
 * @throws ProblemError with the problems of the tables, or when too few homes certainly or possibly receive the first
 * right
 */
export function explore(understood: Understood, dir: string, options: ExploreOptions): Promise<ExplorationResult> {
  const { book, exploration, seed } = options;
  const { rulebook } = understood;
  return withChecked(rulebook, dir, options, async ({ duck, folder }) => {
    const own = parseDay(String(folder.about['date'] ?? ''));
    const day = options.date ?? own ?? options.today;
    const asked = { change: AS_IT_IS, rights: exploration.rights, takeUp: book.takeUp, day, seed };
    const homes = await withTemporaryFolder('scenario', async (aside) =>
      homesOf(await prepareScenario(duck, understood, folder, asked, aside, options), options),
    );
    duck.throwIfAborted();
    if (homes.taken.length < Number(FEWEST)) throw createTooFewError(dir);
    return {
      scenario: exploration.id,
      date: showDay(day),
      seed,
      rulebook: { version: rulebook.version, hash: rulebook.hash },
      scenarios: { hash: book.hash },
      population: folder.about,
      sample: homes.taken.length,
      ...weighAssumptions(exploration, seed, homes),
      likelihoods: listLikelihoods(asked).filter(({ name }) => name !== RECOVERED),
    };
  });
}

/**
 * Computes what homes receive: with the likelihoods of being reached at their usual values, and with each at its two
 * ends.
 */
async function homesOf(ready: PreparedScenario, { progress, threads, signal }: ExploreOptions): Promise<Homes> {
  const moving = listLikelihoods(ready.asked).filter(({ name }) => name !== RECOVERED);
  const ends = moving.flatMap(({ name, range }) => range.map((value) => new Map([[name, value]])));
  const trials = [new Map<string, number>(), ...ends];
  const sums = await ready.sumsOf(ledgerJob(createScenarioJob(ready, trials)), ready.ranges, ready.households, {
    threads,
    ...(progress === undefined ? {} : { progress }),
    ...(signal === undefined ? {} : { signal }),
  });
  const [taken = [], ...tried] = collectLedgers(sums, trials.length);
  return {
    taken,
    reached: moving.map(({ name, range }, k) => ({
      name,
      range,
      low: tried[2 * k] ?? [],
      high: tried[2 * k + 1] ?? [],
    })),
  };
}

/** Restricts a job to the first setting, the present. An exploration has no scenario to compare it with. */
function ledgerJob(job: ScenarioJob): ScenarioJob {
  const trials = job.trials.map((trial) => ({ ...trial, settings: trial.settings.slice(0, 1) }));
  return { ...job, trials, keeps: 'ledgers' };
}
