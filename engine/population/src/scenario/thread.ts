/** This thread runs a scenario over one range of households after the other, and sends its sums at the end. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type ScreenModule, createScreenRun } from '@recto-verso/engine/run';
import { openDuck } from '../tables/duck.ts';
import type { RunThreadRequest, RunThreadReply } from '../run/thread.ts';
import { runScenarioChunk, createScenarioRunner } from './chunk.ts';
import type { ScenarioJob } from './job.ts';

const { job, memory } = workerData as { readonly job: ScenarioJob; readonly memory: number };
const duck = await openDuck({ threads: 1, memory });
const require = createRequire(import.meta.url);
const runs = job.worlds.map((world) => createScreenRun(require(world.job.module) as ScreenModule));
const runner = createScenarioRunner(job, duck.connection, runs);

function say(reply: RunThreadReply): void {
  parentPort?.postMessage(reply);
}

async function answer(ask: RunThreadRequest): Promise<void> {
  if (ask.kind === 'range') return say({ kind: 'done', ...(await runScenarioChunk(runner, ask.range)) });
  duck.close();
  say({ kind: 'sums', groups: new Map([...runner.groups].map(([group, tally]) => [group, tally.sums()])) });
}

// A thrown error ends the thread, and whoever started the thread is notified.
parentPort?.on('message', (ask: RunThreadRequest) => {
  answer(ask).catch((error: unknown) => {
    throw error;
  });
});
say({ kind: 'ready' });
