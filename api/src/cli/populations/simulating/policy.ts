/** This module runs `simulate` for a scenario that changes the law or the way in which a right is granted. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { variantNamed, type Scenario, type ScenarioResult } from '@recto-verso/population/scenarios';
import { today } from '../../../contract/date.ts';
import { scenarioCsv } from '../../../populations/runs/csv.ts';
import { FIRST, TRIED } from '../../../populations/runs/sizes.ts';
import { cost } from '../../cost.ts';
import { editsOf } from '../edits.ts';
import { stoppable } from '../../interrupt.ts';
import { wholeNumber } from '../../number.ts';
import { printEstimate, printScenarioResult } from '../print-scenario.ts';
import { newProgress } from '../../progress.ts';
import { sayResult } from '../../say.ts';
import { languageOf, lawOf, type Simulating } from './simulating.ts';

export async function simulatePolicy(scenario: Scenario, on: Simulating): Promise<void> {
  const { asked, io, began } = on;
  variantNamed(scenario, asked.variant ?? null);
  const { writtenWhole } = await import('@recto-verso/population');
  const work = (): Promise<ScenarioResult> => resultOf(scenario, on);
  // An output folder that exists already is reported before the work, not after it.
  const result = await (asked.out === undefined
    ? work()
    : writtenWhole(asked.out, async (aside) => {
        const made = await work();
        await writeFile(join(aside, 'result.json'), `${JSON.stringify(made, null, 2)}\n`);
        await writeFile(join(aside, 'result.csv'), scenarioCsv(made));
        return made;
      }));
  io.err(cost(began));
  if (asked.csv) io.out(scenarioCsv(result));
  else sayResult(io, asked, result, () => printScenarioResult(result, languageOf(on)));
}

async function resultOf(scenario: Scenario, on: Simulating): Promise<ScenarioResult> {
  const { asked, io, dir, understood, book, engine, seed, threads, began } = on;
  const { simulate } = await import('@recto-verso/population');
  const parts = { homes: newProgress('homes'), trials: newProgress('trials') };
  return stoppable((signal) =>
    simulate(understood, dir, {
      ...{ book, scenario, seed, engine, threads, signal, today: today(), ...lawOf(on) },
      variant: asked.variant ?? null,
      edits: editsOf(asked),
      ...(asked.sample === undefined ? {} : { sample: wholeNumber('sample', asked.sample, [1, 1e8]) }),
      first: FIRST,
      tried: TRIED,
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
