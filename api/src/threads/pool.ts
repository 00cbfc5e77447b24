/**
 * Works in threads, so that a large household does not keep the others waiting for a page, and so that one
 * that takes too long can be stopped.
 */
import { Worker } from 'node:worker_threads';
import { ProblemError } from '@recto-verso/engine';
import type { Input, Output, WorkKind } from '../work.ts';
import { whoAsks } from './asker.ts';
import { threadMemory } from './memory.ts';
import type { Ask, Failure, Reply } from './message.ts';

/** `patient`: one of many, which waits while anything else is asked, and is never refused for waiting. */
export type Pace = 'prompt' | 'patient';

export interface Pool {
  readonly run: <K extends WorkKind>(kind: K, input: Input<K>, pace: Pace) => Promise<Output<K>>;
  /** Ends the threads; what they were asked is refused. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  /** How long one evaluation may take, the first one of a thread with the loading of the rulebook. */
  readonly timeLimitMs: number;
  /** How many may wait that are not patient. */
  readonly queueLimit: number;
  readonly dir: string | undefined;
}

/** Too much is asked at once, or one thing that takes too long: nothing is wrong with the situation as such. */
export class Overload extends Error {
  readonly reason: 'busy' | 'too-long';
  constructor(reason: Overload['reason']) {
    super(reason === 'busy' ? 'Too many evaluations are waiting.' : 'The evaluation took too long.');
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

interface Slot {
  worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

export function openPool(options: PoolOptions): Pool {
  const queues: Readonly<Record<Pace, Job[]>> = { prompt: [], patient: [] };
  const slots: Slot[] = [];
  let closed = false;

  function start(slot: Slot): void {
    const worker = new Worker(new URL('./start.mjs', import.meta.url), {
      workerData: { dir: options.dir },
      resourceLimits: threadMemory(),
    });
    slot.worker = worker;
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'lost') replace(slot);
      settle(slot, (job) => deliver(job, reply));
    });
    worker.on('error', (error) => settle(slot, (job) => job.reject(error)));
    worker.on('exit', () => {
      if (slot.worker !== worker || closed) return;
      settle(slot, (job) => job.reject(new Error('A thread ended.')));
      start(slot);
    });
    // An idle thread does not keep the process alive.
    worker.unref();
  }

  function settle(slot: Slot, tell: (job: Job) => void): void {
    const { job } = slot;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = null;
    slot.job = null;
    if (job !== null) tell(job);
    next();
  }

  function next(): void {
    const slot = slots.find((one) => one.job === null);
    if (closed || slot === undefined) return;
    forget();
    const job = queues.prompt.shift() ?? queues.patient.shift();
    if (job === undefined) return;
    slot.job = job;
    slot.timer = setTimeout(() => stop(slot), options.timeLimitMs);
    slot.worker.postMessage(job.ask);
  }

  /** Who left the line keeps nobody waiting. */
  function forget(): void {
    for (const queue of Object.values(queues)) {
      const isGone = ({ gone }: Job): boolean => gone?.aborted === true;
      if (!queue.some(isGone)) continue;
      const [left, stay] = [queue.filter(isGone), queue.filter((job) => !isGone(job))];
      queue.splice(0, queue.length, ...stay);
      for (const job of left) job.reject(new Overload('too-long'));
    }
  }

  function stop(slot: Slot): void {
    replace(slot);
    settle(slot, (job) => job.reject(new Overload('too-long')));
  }

  function replace(slot: Slot): void {
    const { worker } = slot;
    start(slot);
    void worker.terminate();
  }

  for (let i = 0; i < options.threads; i++) {
    const slot = { job: null, timer: null } as unknown as Slot;
    start(slot);
    slots.push(slot);
  }

  return {
    run: <K extends WorkKind>(kind: K, input: Input<K>, pace: Pace) =>
      new Promise<Output<K>>((resolve, reject) => {
        forget();
        if (closed || (pace === 'prompt' && queues.prompt.length >= options.queueLimit)) {
          return reject(new Overload('busy'));
        }
        // A reply is of the kind that was asked.
        const settled = resolve as (answer: Output<WorkKind>) => void;
        queues[pace].push({ ask: { kind, input } as Ask, resolve: settled, reject, gone: whoAsks() });
        next();
      }),
    close: async () => {
      closed = true;
      for (const queue of Object.values(queues)) {
        for (const job of queue.splice(0)) job.reject(new Overload('busy'));
      }
      for (const slot of slots) settle(slot, (job) => job.reject(new Overload('busy')));
      await Promise.all(slots.map((slot) => slot.worker.terminate()));
    },
  };
}

function deliver(job: Job, reply: Reply): void {
  switch (reply.kind) {
    case 'answer':
      return job.resolve(reply.answer);
    case 'problems':
      return job.reject(new ProblemError(reply.problems));
    case 'failure':
      return job.reject(failure(reply));
    case 'lost':
      return job.reject(failure(reply.failure));
  }
}

function failure({ name, frames }: Failure): Error {
  const error = new Error('An evaluation failed.');
  error.name = name;
  error.stack = `${name}\n${frames}`;
  return error;
}
