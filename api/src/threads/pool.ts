/**
 * Works in threads, so that a large household does not keep the others waiting for a page, and so that one that takes too
 * long, or too much memory, can be stopped.
 *
 * The threads are those of piscina: it begins, ends and replaces them, and rejects the one job that cannot be sent. Our own
 * did so until an exception while a job was sent left a thread marked busy for good and ended the process. What no library
 * has is the line in front of it (`queue.ts`), which is fair between addresses: a job goes to piscina only when a thread is
 * free for it, so that nothing waits there and its limit of time begins when the work does. `atomics` is off, because a
 * thread that waits by them reads no file, and none could open its rulebook before it is asked.
 */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ResourceLimits, Worker } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import { Piscina } from 'piscina';
import { tellFailure } from '../failure.ts';
import type { Input, Output, WorkKind } from '../work-kinds.ts';
import { whoAsks } from './asker.ts';
import type { Pace } from './line.ts';
import { threadMemory } from './memory.ts';
import type { Ask, Failure, Reply } from './message.ts';
import { openQueue, type Begun } from './queue.ts';

export interface Pool {
  readonly run: <K extends WorkKind>(kind: K, input: Input<K>, pace: Pace) => Promise<Output<K>>;
  /** Ends the threads; what they were asked is refused. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** How long one evaluation may take, the first one of a thread with the loading of the rulebook. */
  readonly timeLimitMs: number;
  /** So many jobs of one address may wait that are not patient. */
  readonly queueLimit: number;
  /** So many jobs may wait in all that are not patient. */
  readonly queueTotal: number;
  readonly dir: string | undefined;
  /** Each thread runs this file and has this memory; tests choose both. */
  readonly start?: URL;
  readonly memory?: ResourceLimits;
}

const REASONS = {
  busy: 'Too many evaluations are waiting.',
  'too-long': 'The evaluation took too long.',
  'too-much': 'The evaluation took too much memory.',
} as const;

/** Too much is asked at once, or one thing that takes too much: nothing is wrong with the situation as such. */
export class Overload extends Error {
  readonly reason: keyof typeof REASONS;
  constructor(reason: Overload['reason']) {
    super(REASONS[reason]);
    this.name = 'Overload';
    this.reason = reason;
  }
}

interface Job {
  readonly ask: Ask;
  readonly resolve: (answer: Output<WorkKind>) => void;
  readonly reject: (error: Error) => void;
  /** Says that nobody waits for it any more. */
  readonly gone: AbortSignal | undefined;
}

export function openPool(options: PoolOptions): Pool {
  const queue = openQueue<Job>({ threads: options.threads, each: options.queueLimit, all: options.queueTotal });
  const threads = new Piscina({
    filename: fileURLToPath(options.start ?? new URL('./start.mjs', import.meta.url)),
    name: 'answer',
    minThreads: options.threads,
    maxThreads: options.threads,
    concurrentTasksPerWorker: 1,
    idleTimeout: Infinity,
    atomics: 'disabled',
    recordTiming: false,
    workerData: { dir: options.dir },
    resourceLimits: options.memory ?? threadMemory(),
  });
  // Of a thread that ended while it was asked nothing; without a listener it would end the process.
  threads.on('error', (error) => tellFailure('thread', error));
  const ending = new Set<Worker>();
  let closed = false;

  function begin(): void {
    // A sender who left the line keeps nobody waiting.
    for (const job of queue.drop(({ gone }) => gone?.aborted === true)) job.reject(new Overload('too-long'));
    if (closed) return;
    for (let next = queue.next(performance.now()); next !== null; next = queue.next(performance.now())) void work(next);
  }

  async function work(begun: Begun<Job>): Promise<void> {
    const { ask, resolve, reject } = begun.job;
    const limit = new AbortController();
    const timer = setTimeout(() => endThread(limit), options.timeLimitMs);
    try {
      resolve(answerIn((await threads.run(ask, { signal: limit.signal })) as Reply));
    } catch (error) {
      reject(closed ? new Overload('busy') : limit.signal.aborted ? new Overload('too-long') : failureIn(error));
    } finally {
      clearTimeout(timer);
      queue.end(begun, performance.now());
      begin();
    }
  }

  /** Ends the thread that works on a job. It is remembered until it has ended: a pool that is closed waits for it. */
  function endThread(limit: AbortController): void {
    const before = threads.threads;
    limit.abort();
    for (const thread of before.filter((one) => !threads.threads.includes(one))) {
      ending.add(thread);
      thread.once('exit', () => ending.delete(thread));
    }
  }

  return {
    run: <K extends WorkKind>(kind: K, input: Input<K>, pace: Pace) =>
      new Promise<Output<K>>((resolve, reject) => {
        begin();
        if (closed) return reject(new Overload('busy'));
        const who = whoAsks();
        // A reply is of the kind that was asked.
        const job = {
          ask: { kind, input, most: who?.most },
          resolve: resolve as Job['resolve'],
          reject,
          gone: who?.gone,
        };
        queue.add(who?.client ?? '', pace, job)?.reject(new Overload('busy'));
        begin();
      }),
    close: async () => {
      closed = true;
      for (const job of queue.drop(() => true)) job.reject(new Overload('busy'));
      // Piscina begins a thread for each that ends, until it is closed itself.
      await Promise.all([...ending].map((thread) => once(thread, 'exit')));
      await threads.destroy();
    },
  };
}

/** @throws ProblemError, and the failure of the thread */
function answerIn(reply: Reply): Output<WorkKind> {
  if (reply.kind === 'answer') return reply.answer;
  throw reply.kind === 'problems' ? new ProblemError(reply.problems) : failure(reply);
}

/** What the thread could not be sent, could not send, or ended by. */
function failureIn(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('A thread ended.');
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Overload('too-much') : error;
}

function failure({ name, frames }: Failure): Error {
  const error = new Error('An evaluation failed.');
  error.name = name;
  error.stack = `${name}\n${frames}`;
  return error;
}
