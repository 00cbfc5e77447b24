/**
 * This module simulates threads and a clock for the fair queue. Nothing runs: the clock jumps from the end of one job
 * to the end of the next, and the order of the jobs is recorded.
 */
import { expect } from 'vitest';
import type { BegunJob, FairQueue } from '../../api/src/threads/queue.ts';

export interface QueuedJob {
  readonly client: string;
  readonly number: number;
  readonly lasts: number;
}

/**
 * Simulates threads that run the jobs of a queue.
 * @returns the clock, the running jobs, all jobs in the order in which they began, and functions that begin jobs and
 * end one
 */
export function simulateThreads(queue: FairQueue<QueuedJob>, threads: number) {
  const running: { readonly begun: BegunJob<QueuedJob>; readonly until: number }[] = [];
  const order: QueuedJob[] = [];
  let now = 0;
  return {
    order,
    now: () => now,
    running: () => running.map(({ begun }) => begun.job),
    begin(): void {
      for (let begun = queue.next(now); begun !== null; begun = queue.next(now)) {
        running.push({ begun, until: now + begun.job.lasts });
        order.push(begun.job);
        expect(running.length).toBeLessThanOrEqual(threads);
      }
    },
    /**
     * Moves the clock to the end of the job that ends first.
     * @returns the job that ended, or `null` when none is running
     */
    step(): QueuedJob | null {
      const first = running.reduce<(typeof running)[number] | null>(
        (least, one) => (least === null || one.until < least.until ? one : least),
        null,
      );
      if (first === null) return null;
      now = Math.max(now, first.until);
      running.splice(running.indexOf(first), 1);
      queue.end(first.begun, now);
      return first.begun.job;
    },
  };
}

interface Serving {
  readonly queue: FairQueue<QueuedJob>;
  readonly world: ReturnType<typeof simulateThreads>;
  /** Lists the durations of the jobs of each address, which repeat from the beginning. */
  readonly all: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** Is the number of jobs of each address that wait at the beginning. */
  readonly first: number;
  readonly until: number;
}

/**
 * Runs a simulation in which each address sends a job whenever one of its own has ended. After each job, `look`
 * receives the time that each address has used so far.
 */
export function serveAddresses(
  { queue, world, all, names, first, until }: Serving,
  look: (times: readonly number[]) => void,
): void {
  const used = new Map<string, number>();
  const send = (client: string, number: number): void => {
    const own = all[names.indexOf(client)] ?? [1];
    queue.add(client, 'prompt', { client, number, lasts: own[number % own.length] ?? 1 });
  };
  for (const name of names) for (let i = 0; i < first; i++) send(name, i);
  for (let i = first; i < until; i++) {
    world.begin();
    const ended = world.step();
    if (ended === null) throw new Error('nothing ran');
    used.set(ended.client, (used.get(ended.client) ?? 0) + ended.lasts);
    send(ended.client, i);
    look(names.map((name) => used.get(name) ?? 0));
  }
}
