/** This module holds the simulations of a server: its scenarios, its population, and the running jobs. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import {
  applyEdits,
  openScenarios,
  findScenario,
  findVariant,
  type DetectionResult,
  type ExplorationResult,
  type ScenarioBook,
  type ScenarioResult,
} from '@recto-verso/population/scenarios';
import type { Rulebook } from '@recto-verso/engine';
import type { JobWork } from '../jobs/job.ts';
import { createProcessWork } from '../jobs/process.ts';
import { openJobs, type JobLimits, type Jobs } from '../jobs/queue.ts';
import type { ChildAsk, Simulated, SimulationAsk } from './ask.ts';
import { readPublished, readPublishedDetection, readPublishedExploration } from './published.ts';
import { explainFullDisk } from './full-disk.ts';
import { openSimulationPopulation, type OpenedSimulationPopulation } from './simulation-population.ts';

export interface Simulations extends Omit<Jobs<SimulationAsk, Simulated>, 'add'> {
  readonly book: ScenarioBook;
  /** Returns the published result of a scenario; `null` when it has not been run yet. */
  readonly published: (scenario: string) => ScenarioResult | null;
  /**
   * Returns the published result of a crossing, which only the command line can run; `null` when it has not been run
   * yet.
   */
  readonly publishedDetection: (detection: string) => DetectionResult | null;
  /** Returns the published result of an exploration; `null` when it has not been run yet. */
  readonly publishedExploration: (exploration: string) => ExplorationResult | null;
  /** Counts the homes of the population on which the simulations run. */
  readonly households: number;
  /**
   * @throws ProblemError when there is no such scenario or variant, or an edit is not allowed
   * @throws Overload when too many jobs wait, or after `close`
   */
  readonly add: Jobs<SimulationAsk, Simulated>['add'];
}

export interface SimulationOptions {
  /** This is the folder of the population; when left out, a population is drawn and removed at the end. */
  readonly population?: string | undefined;
  /** Runs the simulations; when left out, each runs in its own process. */
  readonly work?: JobWork<SimulationAsk, Simulated>;
}

const NONE: ScenarioBook = {
  scenarios: [],
  detections: [],
  explorations: [],
  takeUp: new Map(),
  help: new Map(),
  notes: new Map(),
  hash: '',
};

const LIMITS: JobLimits = {
  waiting: 8,
  abandonedAfter: 60_000,
  keptFor: 15 * 60_000,
  kept: 16,
};

/**
 * @param dir the folder of the rule files; there is nothing to run when it has no scenarios
 * @throws ProblemError with everything that is wrong in the scenarios
 * @throws Error that says what is wrong with the folder of the population
 */
export async function openSimulations(
  rulebook: Rulebook,
  dir: string = RULES_FOLDER,
  options: SimulationOptions = {},
): Promise<Simulations> {
  const book = existsSync(join(dir, 'scenarios')) ? await openScenarios(dir, rulebook) : NONE;
  const own = openSimulationPopulation(options.population);
  const jobs = openJobs(options.work ?? inProcess(own), LIMITS);
  return {
    read: (id) => jobs.read(id),
    watch: (id, told) => jobs.watch(id, told),
    stop: (id) => jobs.stop(id),
    failure: () => jobs.failure(),
    book,
    households: own.households,
    published: (scenario) => readPublished(dir, scenario),
    publishedDetection: (detection) => readPublishedDetection(dir, detection),
    publishedExploration: (exploration) => readPublishedExploration(dir, exploration),
    add(ask) {
      const scenario = findScenario(book, ask.scenario);
      const { change } = findVariant(scenario, ask.variant);
      applyEdits(rulebook, { change, rights: scenario.rights, takeUp: book.takeUp }, ask.edits);
      return jobs.add(ask);
    },
    close() {
      jobs.close();
      own.clear();
    },
  };
}

/** Runs each simulation in its own process, and leaves one core to the answers for which people wait. */
function inProcess({ ground }: OpenedSimulationPopulation): JobWork<SimulationAsk, Simulated> {
  const run = createProcessWork<ChildAsk, Simulated>(new URL('./start.mjs', import.meta.url));
  const threads = Math.max(1, availableParallelism() - 1);
  return (ask, told) => {
    try {
      return run({ ...ask, ground: ground(), threads }, told);
    } catch (error) {
      throw explainFullDisk(error);
    }
  };
}
