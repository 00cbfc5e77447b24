/** This module is a thread that evaluates ranges of households, one after the other, and sends its sums at the end. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type ManyModule, createBatchRun } from '@recto-verso/engine/run';
import { openDuck } from '../tables/duck.ts';
import type { HomeRange } from '../tables/views.ts';
import type { HouseholdBatch } from './batch.ts';
import type { ManyJob } from './job.ts';
import { createRangeRunner, runRange } from './range.ts';

export type RunThreadRequest = { readonly kind: 'range'; readonly range: HomeRange } | { readonly kind: 'end' };
export type RunThreadReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly households: number; readonly persons: number }
  | { readonly kind: 'sums'; readonly groups: ReadonlyMap<string | null, readonly bigint[]> };

const { job, memory } = workerData as { readonly job: ManyJob; readonly memory: number };
const duck = await openDuck({ threads: 1, memory });
const module = createRequire(import.meta.url)(job.module) as ManyModule<HouseholdBatch>;
const runner = createRangeRunner(job, duck.connection, createBatchRun(module));

function say(reply: RunThreadReply): void {
  parentPort?.postMessage(reply);
}

async function answer(ask: RunThreadRequest): Promise<void> {
  if (ask.kind === 'range') return say({ kind: 'done', ...(await runRange(runner, ask.range)) });
  duck.close();
  say({ kind: 'sums', groups: new Map([...runner.groups].map(([word, tally]) => [word, tally.sums()])) });
}

// An error that is thrown here ends the thread, which informs whoever started it.
parentPort?.on('message', (ask: RunThreadRequest) => {
  answer(ask).catch((error: unknown) => {
    throw error;
  });
});
say({ kind: 'ready' });
