/** This module tests several rights at a time, in as many threads as there are cores. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Mutated } from './right.ts';

export interface MutationTask {
  readonly right: string;
  /** The day is an integer, yyyymmdd. */
  readonly day: number;
}

/**
 * Tests the rights and returns the results in the order of their ids.
 * @param rights the ids of the rights, those that take longest first, so that no thread has to finish a long one alone
 * @param told receives each result as soon as it is there
 */
export async function testMutantsOfRights(
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

function asked(worker: Worker, of: MutationTask): Promise<Mutated> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (one: Mutated) => {
      worker.off('error', reject);
      resolve(one);
    });
    worker.postMessage(of);
  });
}
