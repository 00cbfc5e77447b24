/** This module is a thread that evaluates ranges of households, one after the other, and sends its sums at the end. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type ManyModule, manyRun } from '@recto-verso/engine/run';
import { openDuck } from '../tables/duck.ts';
import type { Range } from '../tables/views.ts';
import type { Batch } from './batch.ts';
import type { ManyJob } from './job.ts';
import { rangeRunner, runRange } from './range.ts';

export type Ask = { readonly kind: 'range'; readonly range: Range } | { readonly kind: 'end' };
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly households: number; readonly persons: number }
  | { readonly kind: 'sums'; readonly groups: ReadonlyMap<string | null, readonly bigint[]> };

const { job, memory } = workerData as { readonly job: ManyJob; readonly memory: number };
const duck = await openDuck({ threads: 1, memory });
const module = createRequire(import.meta.url)(job.module) as ManyModule<Batch>;
const runner = rangeRunner(job, duck.connection, manyRun(module));

function say(reply: Reply): void {
  parentPort?.postMessage(reply);
}

async function answer(ask: Ask): Promise<void> {
  if (ask.kind === 'range') return say({ kind: 'done', ...(await runRange(runner, ask.range)) });
  duck.close();
  say({ kind: 'sums', groups: new Map([...runner.groups].map(([word, tally]) => [word, tally.sums()])) });
}

// An error that is thrown here ends the thread, which informs whoever started it.
parentPort?.on('message', (ask: Ask) => {
  answer(ask).catch((error: unknown) => {
    throw error;
  });
});
say({ kind: 'ready' });
