/** This module runs a scenario over a population, or over its first households, and turns the tables into sums. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printScreen } from '@recto-verso/engine/run';
import type { Understood } from '@recto-verso/engine/rulebook';
import type { Duck } from '../tables/duck.ts';
import type { Engine } from '../run/engines.ts';
import type { Folder } from '../tables/folder.ts';
import { portion, rangesOf, sumsInThreads, type Sums, type ThreadOptions } from '../run/run.ts';
import type { Range } from '../tables/views.ts';
import { besideJob, decilesOf } from './beside.ts';
import { SETTINGS, wayOf, worldOf, type ScenarioJob, type SettingJob, type Trial, type World } from './job.ts';
import type { Change, TakeUp } from './model.ts';
import { scenarioPlan, type ScenarioPlan } from './plan.ts';
import { duckDatabase, sparkDatabase, type Database } from './sql/database.ts';
import { sumsBySql, type SqlScenario } from './sql/run.ts';
import { asking, asksOf, keysOf, lawsOf, registersKey, takenFrom, type Law } from './settings.ts';

/** Adds up a scenario over some of the homes. */
export type SumUp = (
  job: ScenarioJob,
  ranges: readonly Range[],
  households: number,
  options: ThreadOptions,
) => Promise<Sums>;

export interface ScenarioAsked {
  readonly change: Change;
  /** Lists the names of the rights that are counted. */
  readonly rights: readonly string[];
  readonly takeUp: TakeUp;
  readonly day: number;
  readonly seed: number;
}

/** Holds what is prepared once, for all trials of a scenario. */
export interface Ready {
  readonly asked: ScenarioAsked;
  readonly laws: readonly Law[];
  readonly plans: readonly ScenarioPlan[];
  readonly worlds: readonly World[];
  readonly beside: ScenarioJob['beside'];
  readonly ranges: readonly Range[];
  readonly households: number;
  readonly sumsOf: SumUp;
}

/** Says which engine evaluates the law. */
export interface By {
  readonly engine: Engine;
  /** Is the master URL of Spark. `threads` is then the number of partitions in which Spark combines rows. */
  readonly master?: string;
  readonly threads: number;
}

/**
 * Prepares a scenario over a population: the plans of its laws, and the ranges of homes.
 * @param aside an empty folder of this run, for the generated modules
 */
export async function readyFor(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  asked: ScenarioAsked,
  aside: string,
  by: By,
): Promise<Ready> {
  const { change, rights, day } = asked;
  // This comes first so that missing columns of the tables are reported before the law is printed.
  const beside = besideJob(folder, await decilesOf(duck, folder), change.ends);
  const laws = lawsOf(understood, change, rights);
  const ended = change.ends.map(({ receipt }) => receipt);
  const plans: ScenarioPlan[] = [];
  const worlds: World[] = [];
  for (const [k, law] of laws.entries()) {
    const plan = await scenarioPlan(duck, folder, { understood: law.understood, day, rights: law.rights, ended });
    const module = join(aside, `law-${k}.cjs`);
    if (by.engine === 'module') await writeFile(module, printScreen(plan.plan, plan.layout, 'node'));
    plans.push(plan);
    worlds.push(worldOf(plan, folder, module, ended));
  }
  const chunk = await portion(duck, folder, by.threads);
  const sumsOf =
    by.engine === 'module'
      ? sumsByModule
      : sumsIn({ duck, folder, plans, ended, database: databaseOf(duck, by) }, chunk);
  return { asked, laws, plans, worlds, beside, sumsOf, ...(await rangesOf(duck, folder, chunk)) };
}

function databaseOf(duck: Duck, { engine, master, threads }: By): Database {
  return engine === 'spark'
    ? sparkDatabase(duck, { threads, ...(master === undefined ? {} : { master }) })
    : duckDatabase(duck);
}

/**
 * Builds the job that is sent to each thread.
 * @param trials for each trial, the likelihoods (by name) whose value differs from the assumed one
 */
export function scenarioJob(
  ready: Ready,
  trials: readonly ReadonlyMap<string, number>[] = [new Map<string, number>()],
): ScenarioJob {
  const { rights, seed } = ready.asked;
  return {
    worlds: ready.worlds,
    trials: trials.map((trial) => trialOf(ready, trial)),
    keys: rights.map((name) => keysOf(seed, name)),
    registersKey: registersKey(seed),
    beside: ready.beside,
    keeps: 'sums',
  };
}

function trialOf({ asked, laws, plans }: Ready, trial: ReadonlyMap<string, number>): Trial {
  const { change, rights, takeUp } = asked;
  const taken = takenFrom(takeUp, trial);
  const last = laws.length - 1;
  const settings = SETTINGS.map((setting): SettingJob => {
    const isBefore = setting === 'observed';
    const world = isBefore ? 0 : last;
    const told = laws[world]?.told[isBefore ? 'observed' : 'scenario'] ?? [];
    const ways = rights.map((name, r) => {
      const channel = isBefore ? undefined : change.channels.get(name);
      const rest = asksOf(taken, asking(takeUp, name), channel);
      const way = wayOf(plans[world] as ScenarioPlan, told[r] as (typeof told)[number], rest);
      // When everybody who is entitled is reached, neither automatic routes nor letters are needed.
      return setting === 'full' ? { ...way, byItself: -1, byLetter: -1 } : way;
    });
    return { world, ways, isFull: setting === 'full', ends: !isBefore && change.ends.length > 0 };
  });
  return { settings, registers: taken('registers') };
}

const sumsByModule: SumUp = async (job, ranges, households, options) => {
  options.signal?.throwIfAborted();
  return sumsInThreads(START, job, { ranges, households }, options);
};

/**
 * Returns a function that adds up a scenario in a database.
 * @param chunk how many homes a range has
 */
function sumsIn(of: SqlScenario, chunk: number): SumUp {
  return (job, ranges, households, { progress = () => undefined, signal }) => {
    let done = 0;
    const told = (more: number): void => progress((done += more), households);
    return sumsBySql(of, job, joined(ranges, Math.ceil(of.database.homes / chunk)), { told, signal });
  };
}

/** Joins each `count` ranges to one range. */
function joined(ranges: readonly Range[], count: number): readonly Range[] {
  const all = Array.from({ length: Math.ceil(ranges.length / count) }, (_, k) =>
    ranges.slice(k * count, (k + 1) * count),
  );
  return all.map((some) => ({ from: (some[0] as Range).from, below: (some.at(-1) as Range).below }));
}

const START = new URL('./start.mjs', import.meta.url);
