/** Rights under mutation, as many at a time as there are cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Mutated } from './right.ts';

export interface Asked {
  /** Id of the right. */
  readonly right: string;
  /** yyyymmdd */
  readonly day: number;
}

/** @param rights those that take longest first, so that no thread is left alone with one */
export async function mutate(
  rights: readonly string[],
  day: number,
  told: (done: Mutated) => void,
): Promise<readonly Mutated[]> {
  const waiting = [...rights];
  const done: Mutated[] = [];
  const threads = Array.from({ length: Math.min(availableParallelism(), rights.length) }, async () => {
    const worker = new Worker(new URL('./start.mjs', import.meta.url));
    try {
      for (let right = waiting.shift(); right !== undefined; right = waiting.shift()) {
        const one = await asked(worker, { right, day });
        done.push(one);
        told(one);
      }
    } finally {
      await worker.terminate();
    }
  });
  await Promise.all(threads);
  return done.sort((a, b) => a.right.localeCompare(b.right, 'en'));
}

function asked(worker: Worker, of: Asked): Promise<Mutated> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (one: Mutated) => {
      worker.off('error', reject);
      resolve(one);
    });
    worker.postMessage(of);
  });
}
