/** Simulations of a server: its scenarios, the population that it runs them on, and the jobs under way. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import {
  edited,
  openScenarios,
  scenarioNamed,
  variantNamed,
  type DetectionResult,
  type ExplorationResult,
  type ScenarioBook,
  type ScenarioResult,
} from '@recto-verso/population/scenarios';
import type { Rulebook } from '@recto-verso/engine';
import type { Work } from '../jobs/job.ts';
import { workInProcess } from '../jobs/process.ts';
import { openJobs, type JobLimits, type Jobs } from '../jobs/queue.ts';
import type { ChildAsk, Simulated, SimulationAsk } from './ask.ts';
import { readPublished, readPublishedDetection, readPublishedExploration } from './published.ts';
import { toldOfRoom } from './room.ts';
import { openGround, type OwnGround } from './ground.ts';

export interface Simulations extends Omit<Jobs<SimulationAsk, Simulated>, 'add'> {
  readonly book: ScenarioBook;
  /** What stands in the repository of a scenario; `null` where it was not calculated yet. */
  readonly published: (scenario: string) => ScenarioResult | null;
  /** The same of a crossing, which is run on the command line alone. */
  readonly publishedDetection: (detection: string) => DetectionResult | null;
  /** The same of an exploration. */
  readonly publishedExploration: (exploration: string) => ExplorationResult | null;
  /** How many homes of the population a run may have. */
  readonly households: number;
  /** @throws ProblemError where there is no such scenario or variant, or it cannot be edited so; Overload where too many wait */
  readonly add: Jobs<SimulationAsk, Simulated>['add'];
}

export interface SimulationOptions {
  /** Folder of the population; one is drawn where left out, and taken away at the end. */
  readonly population?: string | undefined;
  /** What runs them, where it is not a process of its own. */
  readonly work?: Work<SimulationAsk, Simulated>;
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
 * @param dir folder of the rule files; one without scenarios has none to run
 * @throws ProblemError with everything that is wrong in the scenarios
 */
export async function openSimulations(
  rulebook: Rulebook,
  dir: string = RULES_FOLDER,
  options: SimulationOptions = {},
): Promise<Simulations> {
  const book = existsSync(join(dir, 'scenarios')) ? await openScenarios(dir, rulebook) : NONE;
  const own = openGround(options.population);
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
      const scenario = scenarioNamed(book, ask.scenario);
      const { change } = variantNamed(scenario, ask.variant);
      edited(rulebook, { change, rights: scenario.rights, takeUp: book.takeUp }, ask.edits);
      return jobs.add(ask);
    },
    close() {
      jobs.close();
      own.clear();
    },
  };
}

/** One core is left to those who wait for an answer. */
function inProcess({ ground }: OwnGround): Work<SimulationAsk, Simulated> {
  const run = workInProcess<ChildAsk, Simulated>(new URL('./start.mjs', import.meta.url));
  const threads = Math.max(1, availableParallelism() - 1);
  return (ask, told) => {
    try {
      return run({ ...ask, ground: ground(), threads }, told);
    } catch (error) {
      throw toldOfRoom(error);
    }
  };
}
