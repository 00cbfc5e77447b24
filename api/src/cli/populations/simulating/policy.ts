/** This module runs `simulate` for a scenario that changes the law or the way in which a right is granted. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findVariant, type Scenario, type ScenarioResult } from '@recto-verso/population/scenarios';
import { getToday } from '../../../contract/date.ts';
import { writeScenarioCsv } from '../../../populations/runs/csv.ts';
import { FIRST_ESTIMATE_HOMES, LIKELIHOOD_TRIAL_HOMES } from '../../../populations/runs/sizes.ts';
import { formatCost } from '../../cost.ts';
import { readEdits } from '../edits.ts';
import { runInterruptible } from '../../interrupt.ts';
import { readWholeNumber } from '../../number.ts';
import { printEstimate, printScenarioResult } from '../print-scenario.ts';
import { createProgressLine } from '../../progress.ts';
import { printResult } from '../../print-result.ts';
import { getSimulationLanguage, getSimulationLaw, type Simulating } from './simulating.ts';

export async function simulatePolicy(scenario: Scenario, on: Simulating): Promise<void> {
  const { asked, io, began } = on;
  findVariant(scenario, asked.variant ?? null);
  const { writeWholeFolder: writtenWhole } = await import('@recto-verso/population');
  const work = (): Promise<ScenarioResult> => resultOf(scenario, on);
  // An output folder that exists already is reported before the work, not after it.
  const result = await (asked.out === undefined
    ? work()
    : writtenWhole(asked.out, async (aside) => {
        const made = await work();
        await writeFile(join(aside, 'result.json'), `${JSON.stringify(made, null, 2)}\n`);
        await writeFile(join(aside, 'result.csv'), writeScenarioCsv(made));
        return made;
      }));
  io.err(formatCost(began));
  if (asked.csv) io.out(writeScenarioCsv(result));
  else printResult(io, asked, result, () => printScenarioResult(result, getSimulationLanguage(on)));
}

async function resultOf(scenario: Scenario, on: Simulating): Promise<ScenarioResult> {
  const { asked, io, dir, understood, book, engine, seed, threads, began } = on;
  const { simulate } = await import('@recto-verso/population');
  const parts = { homes: createProgressLine('homes'), trials: createProgressLine('trials') };
  return runInterruptible((signal) =>
    simulate(understood, dir, {
      ...{ book, scenario, seed, engine, threads, signal, today: getToday(), ...getSimulationLaw(on) },
      variant: asked.variant ?? null,
      edits: readEdits(asked),
      ...(asked.sample === undefined ? {} : { sample: readWholeNumber('sample', asked.sample, [1, 1e8]) }),
      first: FIRST_ESTIMATE_HOMES,
      tried: LIKELIHOOD_TRIAL_HOMES,
      estimated: (whole, homes) => io.err(printEstimate(whole, homes, secondsSince(began))),
      progress: (part, done, of) => parts[part].told(done, of),
    }),
  ).finally(() => {
    parts.homes.end();
    parts.trials.end();
  });
}

function secondsSince(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
