/** This module runs a scenario over a population, or over its first households, and turns the tables into sums. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printScreen } from '@recto-verso/engine/run';
import type { Understood } from '@recto-verso/engine/rulebook';
import type { Duck } from '../tables/duck.ts';
import type { PopulationEngine } from '../run/engines.ts';
import type { Folder } from '../tables/folder.ts';
import { computePortion, listRanges, sumInThreads, type Sums, type ThreadOptions } from '../run/run.ts';
import type { HomeRange } from '../tables/views.ts';
import { createDimensionJob, computeDeciles } from './dimensions.ts';
import {
  SETTINGS,
  findWay,
  createScenarioWorld,
  type ScenarioJob,
  type SettingJob,
  type Trial,
  type ScenarioWorld,
} from './job.ts';
import type { ScenarioChange, TakeUp } from './model.ts';
import { makeScenarioPlan, type ScenarioPlan } from './plan.ts';
import { createDuckDatabase, createSparkDatabase, type Database } from './sql/database.ts';
import { sumBySql, type SqlScenario } from './sql/run.ts';
import {
  findAskingLikelihood,
  computeAskingChances,
  createDrawKeys,
  listScenarioLaws,
  createRegistersKey,
  getLikelihoodValues,
  type ScenarioLaw,
} from './settings.ts';

/** Adds up a scenario over the homes of some ranges, and returns the sums of each group. */
export type SumUp = (
  job: ScenarioJob,
  ranges: readonly HomeRange[],
  households: number,
  options: ThreadOptions,
) => Promise<Sums>;

export interface ScenarioAsked {
  readonly change: ScenarioChange;
  readonly rights: readonly string[];
  readonly takeUp: TakeUp;
  readonly day: number;
  readonly seed: number;
}

/** Holds what is prepared once, for all trials of a scenario. */
export interface PreparedScenario {
  readonly asked: ScenarioAsked;
  readonly laws: readonly ScenarioLaw[];
  readonly plans: readonly ScenarioPlan[];
  readonly worlds: readonly ScenarioWorld[];
  readonly beside: ScenarioJob['beside'];
  readonly ranges: readonly HomeRange[];
  readonly households: number;
  readonly sumsOf: SumUp;
}

/** Says which engine evaluates the law, and in how many threads. */
export interface EngineChoice {
  readonly engine: PopulationEngine;
  /**
   * Is the master URL of Spark. With the engine `spark`, `threads` is the number of partitions in which Spark combines
   * rows.
   */
  readonly master?: string;
  readonly threads: number;
  /** Stops Spark at once, and another engine before its next statement. */
  readonly signal?: AbortSignal;
}

/**
 * Prepares a scenario over a population: the plans of its laws, and the ranges of homes.
 * @param aside an empty folder of this run, for the generated modules
 */
export async function prepareScenario(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  asked: ScenarioAsked,
  aside: string,
  by: EngineChoice,
): Promise<PreparedScenario> {
  const { change, rights, day } = asked;
  // This comes first so that missing columns of the tables are reported before code is generated from the law.
  const beside = createDimensionJob(folder, await computeDeciles(duck, folder), change.ends);
  const laws = listScenarioLaws(understood, change, rights);
  const ended = change.ends.map(({ receipt }) => receipt);
  const plans: ScenarioPlan[] = [];
  const worlds: ScenarioWorld[] = [];
  for (const [k, law] of laws.entries()) {
    const plan = await makeScenarioPlan(duck, folder, { understood: law.understood, day, rights: law.rights, ended });
    const module = join(aside, `law-${k}.cjs`);
    if (by.engine === 'module') await writeFile(module, printScreen(plan.plan, plan.layout, 'node'));
    plans.push(plan);
    worlds.push(createScenarioWorld(plan, folder, module, ended));
  }
  const chunk = await computePortion(duck, folder, by.threads);
  const sumsOf =
    by.engine === 'module'
      ? sumsByModule
      : sumsIn({ duck, folder, plans, ended, database: databaseOf(duck, by) }, chunk);
  return { asked, laws, plans, worlds, beside, sumsOf, ...(await listRanges(duck, folder, chunk)) };
}

function databaseOf(duck: Duck, { engine, master, threads, signal }: EngineChoice): Database {
  return engine === 'spark'
    ? createSparkDatabase(duck, { threads, ...(master === undefined ? {} : { master }), ...(signal && { signal }) })
    : createDuckDatabase(duck);
}

/**
 * Builds the job of one run of the prepared scenario.
 * @param trials for each trial, the likelihoods (by name) whose value differs from the assumed one
 */
export function createScenarioJob(
  ready: PreparedScenario,
  trials: readonly ReadonlyMap<string, number>[] = [new Map<string, number>()],
): ScenarioJob {
  const { rights, seed } = ready.asked;
  return {
    worlds: ready.worlds,
    trials: trials.map((trial) => trialOf(ready, trial)),
    keys: rights.map((name) => createDrawKeys(seed, name)),
    registersKey: createRegistersKey(seed),
    beside: ready.beside,
    keeps: 'sums',
  };
}

function trialOf({ asked, laws, plans }: PreparedScenario, trial: ReadonlyMap<string, number>): Trial {
  const { change, rights, takeUp } = asked;
  const taken = getLikelihoodValues(takeUp, trial);
  const last = laws.length - 1;
  const settings = SETTINGS.map((setting): SettingJob => {
    const isBefore = setting === 'observed';
    const world = isBefore ? 0 : last;
    const told = laws[world]?.told[isBefore ? 'observed' : 'scenario'] ?? [];
    const ways = rights.map((name, r) => {
      const channel = isBefore ? undefined : change.channels.get(name);
      const rest = computeAskingChances(taken, findAskingLikelihood(takeUp, name), channel);
      const way = findWay(plans[world] as ScenarioPlan, told[r] as (typeof told)[number], rest);
      // When everybody who is entitled is reached, neither automatic routes nor letters are needed.
      return setting === 'full' ? { ...way, byItself: -1, byLetter: -1 } : way;
    });
    return { world, ways, isFull: setting === 'full', ends: !isBefore && change.ends.length > 0 };
  });
  return { settings, registers: taken('registers') };
}

const sumsByModule: SumUp = (job, ranges, households, options) =>
  sumInThreads(START, job, { ranges, households }, options);

/**
 * Returns a function that adds up a scenario in a database.
 * @param chunk how many homes a range has at most
 */
function sumsIn(of: SqlScenario, chunk: number): SumUp {
  return (job, ranges, households, { progress = () => undefined, signal }) => {
    let done = 0;
    const told = (more: number): void => progress((done += more), households);
    return sumBySql(of, job, joined(ranges, Math.ceil(of.database.homes / chunk)), { told, signal });
  };
}

/** Joins every `count` consecutive ranges into one range. The last one may join fewer. */
function joined(ranges: readonly HomeRange[], count: number): readonly HomeRange[] {
  const all = Array.from({ length: Math.ceil(ranges.length / count) }, (_, k) =>
    ranges.slice(k * count, (k + 1) * count),
  );
  return all.map((some) => ({ from: (some[0] as HomeRange).from, below: (some.at(-1) as HomeRange).below }));
}

const START = new URL('./start.mjs', import.meta.url);
