/**
 * This module evaluates in threads, so that a large household does not delay the pages of others, and so that an
 * evaluation that takes too long, or too much memory, can be stopped.
 *
 * The threads are those of piscina, which starts, ends and replaces them, and rejects the one job that cannot be sent.
 * Our own pool did that until an exception while a job was sent left a thread marked busy for good and ended the
 * process. No library has the queue in front of it (`queue.ts`), which is fair between addresses: a job goes to piscina
 * only when a thread is free for it, so that no job waits there and its time limit begins with the work. `atomics` is
 * off, because a thread that waits with them reads no file, and could not open its rulebook before its first job.
 */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ResourceLimits, Worker } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import { Piscina } from 'piscina';
import { logFailure } from './failure.ts';
import type { WorkInput, Output, WorkKind } from '../work/works.ts';
import { getAsker } from './asker.ts';
import type { Pace } from './waiting-line.ts';
import { setThreadMemory } from './memory.ts';
import type { ThreadRequest, ThreadFailure, ThreadReply } from './message.ts';
import { openQueue, type BegunJob, type FairQueue } from './queue.ts';

export interface Pool {
  readonly run: <K extends WorkKind>(kind: K, input: WorkInput<K>, pace: Pace) => Promise<Output<K>>;
  /** Ends the threads; jobs that are waiting or running are refused. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /**
   * Limits the milliseconds of one evaluation; for the first one of a thread this includes the loading of the rulebook.
   */
  readonly timeLimitMs: number;
  /** Limits the waiting jobs of one address, patient jobs not counted. */
  readonly queueLimit: number;
  /** Limits all waiting jobs, patient jobs not counted. */
  readonly queueTotal: number;
  readonly dir: string | undefined;
  /** Each thread runs this file with this memory; tests choose both. */
  readonly start?: URL;
  readonly memory?: ResourceLimits;
}

const REASONS = {
  busy: 'Too many evaluations are waiting.',
  'too-long': 'The evaluation took too long.',
  'too-much': 'The evaluation took too much memory.',
} as const;

/**
 * Is thrown when too much is asked at once, or when one job takes too much time or memory. The situation itself is not
 * wrong.
 */
export class Overload extends Error {
  readonly reason: keyof typeof REASONS;
  constructor(reason: Overload['reason']) {
    super(REASONS[reason]);
    this.name = 'Overload';
    this.reason = reason;
  }
}

interface Job {
  readonly ask: ThreadRequest;
  readonly resolve: (answer: Output<WorkKind>) => void;
  readonly reject: (error: Error) => void;
  /** Is aborted when nobody waits for the job any more. */
  readonly gone: AbortSignal | undefined;
}

export function openPool(options: PoolOptions): Pool {
  return new ThreadPool(options);
}

class ThreadPool implements Pool {
  readonly #queue: FairQueue<Job>;
  readonly #threads: Piscina;
  readonly #timeLimitMs: number;
  readonly #ending = new Set<Worker>();
  #closed = false;

  constructor(options: PoolOptions) {
    this.#queue = openQueue<Job>({ threads: options.threads, each: options.queueLimit, all: options.queueTotal });
    this.#timeLimitMs = options.timeLimitMs;
    this.#threads = new Piscina({
      filename: fileURLToPath(options.start ?? new URL('./start.mjs', import.meta.url)),
      name: 'answer',
      minThreads: options.threads,
      maxThreads: options.threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: Infinity,
      atomics: 'disabled',
      recordTiming: false,
      workerData: { dir: options.dir },
      resourceLimits: options.memory ?? setThreadMemory(),
    });
    // This event reports a thread that ended while it had no job; without a listener it would end the process.
    this.#threads.on('error', (error) => logFailure('thread', error));
  }

  run<K extends WorkKind>(kind: K, input: WorkInput<K>, pace: Pace): Promise<Output<K>> {
    return new Promise<Output<K>>((resolve, reject) => {
      this.#begin();
      if (this.#closed) return reject(new Overload('busy'));
      const who = getAsker();
      // The cast is safe, because a reply has the kind of its job.
      const job = {
        ask: { kind, input, most: who?.most },
        resolve: resolve as Job['resolve'],
        reject,
        gone: who?.gone,
      };
      this.#queue.add(who?.client ?? '', pace, job)?.reject(new Overload('busy'));
      this.#begin();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#queue.drop(() => true)) job.reject(new Overload('busy'));
    // The threads that are being ended are awaited here, because piscina no longer lists them; it replaces each of them
    // until it is destroyed itself.
    await Promise.all([...this.#ending].map((thread) => once(thread, 'exit')));
    await this.#threads.destroy();
  }

  #begin(): void {
    // Jobs of clients that have left are dropped, so that they delay nobody.
    for (const job of this.#queue.drop(({ gone }) => gone?.aborted === true)) job.reject(new Overload('too-long'));
    if (this.#closed) return;
    const next = (): BegunJob<Job> | null => this.#queue.next(performance.now());
    for (let begun = next(); begun !== null; begun = next()) void this.#work(begun);
  }

  async #work(begun: BegunJob<Job>): Promise<void> {
    const { ask, resolve, reject } = begun.job;
    const limit = new AbortController();
    const timer = setTimeout(() => this.#endThread(limit), this.#timeLimitMs);
    try {
      resolve(answerIn((await this.#threads.run(ask, { signal: limit.signal })) as ThreadReply));
    } catch (error) {
      reject(this.#closed ? new Overload('busy') : limit.signal.aborted ? new Overload('too-long') : failureIn(error));
    } finally {
      clearTimeout(timer);
      this.#queue.end(begun, performance.now());
      this.#begin();
    }
  }

  /**
   * Ends the thread that works on a job. The thread is remembered until it has ended, because closing the pool waits
   * for it.
   */
  #endThread(limit: AbortController): void {
    const before = this.#threads.threads;
    limit.abort();
    for (const thread of before.filter((one) => !this.#threads.threads.includes(one))) {
      this.#ending.add(thread);
      thread.once('exit', () => this.#ending.delete(thread));
    }
  }
}

/** @throws ProblemError, or the failure of the thread */
function answerIn(reply: ThreadReply): Output<WorkKind> {
  if (reply.kind === 'answer') return reply.answer;
  throw reply.kind === 'problems' ? new ProblemError(reply.problems) : failure(reply);
}

/**
 * Returns the error of a job that could not be sent, of a reply that could not be sent, or of a thread that ended. For
 * a thread without enough memory, it is an `Overload`.
 */
function failureIn(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('A thread ended.');
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Overload('too-much') : error;
}

function failure({ name, frames }: ThreadFailure): Error {
  const error = new Error('An evaluation failed.');
  error.name = name;
  error.stack = `${name}\n${frames}`;
  return error;
}
