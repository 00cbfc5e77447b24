/**
 * This module opens a service whose simulations are answered by the test. The test receives what was asked and provides
 * the result.
 */
import { openService, type Service } from '@recto-verso/api';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import type { ScenarioResult } from '@recto-verso/population/scenarios';
import type { JobProgress } from '../../api/src/populations/jobs/job.ts';
import type { Simulated, SimulationAsk } from '../../api/src/populations/runs/ask.ts';
import { writeScenarioCsv } from '../../api/src/populations/runs/csv.ts';
import { readPublished } from '../../api/src/populations/runs/published.ts';
import { openSimulations, type Simulations } from '../../api/src/populations/runs/simulations.ts';

/** Is a complete result that is published in the repository. */
export const RESULT = readPublished(RULES_FOLDER, 's1') as ScenarioResult;
export const MADE: Simulated = { result: RESULT, csv: writeScenarioCsv(RESULT), parquet: btoa('PAR1') };

export interface BegunSimulation {
  readonly ask: SimulationAsk;
  readonly told: (progress: JobProgress) => void;
  readonly finish: (made: Simulated) => void;
  readonly fail: (error: Error) => void;
  stopped: boolean;
}

/**
 * Opens a service whose simulations the test answers.
 * @param atOnce whether a run is finished as soon as it begins
 */
export async function openSimulatingService(
  atOnce = false,
): Promise<{ readonly service: Service; readonly simulations: Simulations; readonly begun: BegunSimulation[] }> {
  const opened = await openService();
  const begun: BegunSimulation[] = [];
  const simulations = await openSimulations(opened.rulebook, RULES_FOLDER, {
    work: (ask, told) => {
      let one: BegunSimulation | undefined;
      const result = new Promise<Simulated>((finish, fail) => {
        begun.push((one = { ask, told, finish, fail, stopped: false }));
        if (atOnce) finish(MADE);
      });
      return { result, stop: () => void (one !== undefined && (one.stopped = true)) };
    },
  });
  return { service: { ...opened, simulations }, simulations, begun };
}
