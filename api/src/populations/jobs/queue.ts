/**
 * This module runs jobs of one kind one after another. Nothing outlives the process, and nothing is kept for long: a
 * result is dropped when nobody has read it for a while, and a job is ended when nobody asks for it.
 */
import { randomUUID } from 'node:crypto';
import { ProblemError } from '@recto-verso/engine';
import { Overload } from '../../threads/pool.ts';
import type { JobFailure, JobView, JobProgress, RunningJob, JobWork } from './job.ts';

export interface Jobs<Ask, Result> {
  /** @throws Overload when too many jobs wait, or after `close` */
  readonly add: (ask: Ask) => JobView<Result>;
  /** Returns `null` when there is no such job, or no longer. */
  readonly read: (id: string) => JobView<Result> | null;
  /**
   * Reports the state of a job at once and after every change, and `null` when the job is gone, until the returned
   * function is called.
   */
  readonly watch: (id: string, told: (view: JobView<Result> | null) => void) => () => void;
  /** Ends and forgets a job; returns `false` when there is none. */
  readonly stop: (id: string) => boolean;
  /** Returns why the job that ended last has failed; `null` when it has a result, or when none has ended. */
  readonly failure: () => JobFailure | null;
  /** Ends all jobs, and refuses new ones. */
  readonly close: () => void;
}

export interface JobLimits {
  readonly waiting: number;
  /** A job is ended when nobody has asked for it for this time, in milliseconds. */
  readonly abandonedAfter: number;
  /** A result is dropped when nobody has read it for this time, in milliseconds. */
  readonly keptFor: number;
  /** Limits the results that are kept; the one that was read longest ago is dropped first. */
  readonly kept: number;
}

type State<Result> =
  | { readonly is: 'waiting' }
  | { readonly is: 'running'; readonly run: RunningJob<Result>; readonly since: number; progress: JobProgress | null }
  | { readonly is: 'ended'; readonly view: JobView<Result> };

interface Job<Ask, Result> {
  readonly id: string;
  readonly ask: Ask;
  state: State<Result>;
  /** Holds the time at which somebody last asked for the job. */
  asked: number;
  readonly watchers: Set<(view: JobView<Result> | null) => void>;
}

/** @param now returns milliseconds of a monotonic clock; tests pass another one */
export function openJobs<Ask, Result>(
  work: JobWork<Ask, Result>,
  limits: JobLimits,
  now: () => number = () => performance.now(),
): Jobs<Ask, Result> {
  return new JobQueue(work, limits, now);
}

class JobQueue<Ask, Result> implements Jobs<Ask, Result> {
  /** The jobs stand in the order in which they were added. */
  readonly #jobs = new Map<string, Job<Ask, Result>>();
  readonly #sweeper: NodeJS.Timeout;
  readonly #work: JobWork<Ask, Result>;
  readonly #limits: JobLimits;
  readonly #now: () => number;
  #closed = false;
  #failure: JobFailure | null = null;

  constructor(work: JobWork<Ask, Result>, limits: JobLimits, now: () => number) {
    [this.#work, this.#limits, this.#now] = [work, limits, now];
    this.#sweeper = setInterval(() => this.#sweep(), Math.min(limits.abandonedAfter, limits.keptFor) / 4);
    this.#sweeper.unref();
  }

  add(ask: Ask): JobView<Result> {
    const waiting = this.#unended().filter(({ state }) => state.is === 'waiting').length;
    if (this.#closed || waiting >= this.#limits.waiting) throw new Overload('busy');
    const [id, state] = [randomUUID(), { is: 'waiting' } as const];
    const job: Job<Ask, Result> = { id, ask, state, asked: this.#now(), watchers: new Set() };
    this.#jobs.set(id, job);
    this.#next();
    return this.#viewOf(job);
  }

  read(id: string): JobView<Result> | null {
    const job = this.#jobs.get(id);
    if (job === undefined) return null;
    job.asked = this.#now();
    return this.#viewOf(job);
  }

  watch(id: string, told: (view: JobView<Result> | null) => void): () => void {
    const job = this.#jobs.get(id);
    if (job === undefined) {
      told(null);
      return () => undefined;
    }
    job.watchers.add(told);
    told(this.#viewOf(job));
    return () => {
      job.watchers.delete(told);
      job.asked = this.#now();
    };
  }

  stop(id: string): boolean {
    const job = this.#jobs.get(id);
    if (job !== undefined) this.#forget(job);
    return job !== undefined;
  }

  failure(): JobFailure | null {
    return this.#failure;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#sweeper);
    for (const job of [...this.#jobs.values()]) this.#forget(job);
  }

  #unended(): Job<Ask, Result>[] {
    return [...this.#jobs.values()].filter(({ state }) => state.is !== 'ended');
  }

  #viewOf(job: Job<Ask, Result>): JobView<Result> {
    const { id, state } = job;
    if (state.is === 'ended') return state.view;
    if (state.is === 'waiting') return { id, state: 'waiting', ahead: this.#unended().indexOf(job) };
    return { id, state: 'running', progress: state.progress, left: leftOf(state.progress, this.#now() - state.since) };
  }

  #tell(job: Job<Ask, Result>): void {
    for (const told of job.watchers) told(this.#viewOf(job));
  }

  #next(): void {
    const open = this.#unended();
    const first = open[0];
    if (this.#closed || first === undefined || first.state.is === 'running') return;
    this.#start(first);
    for (const job of open) this.#tell(job);
  }

  #start(job: Job<Ask, Result>): void {
    const run = this.#begun(job.ask, (progress) => {
      if (job.state.is !== 'running') return;
      job.state.progress = progress;
      this.#tell(job);
    });
    job.state = { is: 'running', run, since: this.#now(), progress: null };
    run.result.then(
      (result) => this.#end(job, { id: job.id, state: 'done', result }),
      (error: unknown) =>
        this.#end(job, {
          id: job.id,
          state: 'failed',
          problems: error instanceof ProblemError ? error.problems : null,
        }),
    );
  }

  /**
   * Begins a job. When a job cannot even begin, its result is rejected, as if it had failed later: the client is told,
   * and the next job begins.
   */
  #begun(...[ask, told]: Parameters<JobWork<Ask, Result>>): RunningJob<Result> {
    try {
      return this.#work(ask, told);
    } catch (error) {
      return { result: Promise.reject(error as Error), stop: () => undefined };
    }
  }

  #end(job: Job<Ask, Result>, view: JobView<Result>): void {
    if (this.#jobs.get(job.id) !== job) return;
    this.#failure = view.state === 'failed' ? view : null;
    job.state = { is: 'ended', view };
    this.#tell(job);
    this.#sweep();
    this.#next();
  }

  #forget(job: Job<Ask, Result>): void {
    this.#jobs.delete(job.id);
    if (job.state.is === 'running') job.state.run.stop();
    for (const told of job.watchers) told(null);
    this.#next();
  }

  #sweep(): void {
    const { abandonedAfter, kept, keptFor } = this.#limits;
    const idle = (job: Job<Ask, Result>): number => (job.watchers.size > 0 ? 0 : this.#now() - job.asked);
    const ended = [...this.#jobs.values()]
      .filter(({ state }) => state.is === 'ended')
      .sort((a, b) => b.asked - a.asked);
    for (const [i, job] of ended.entries()) if (i >= kept || idle(job) > keptFor) this.#forget(job);
    for (const job of this.#unended()) if (idle(job) > abandonedAfter) this.#forget(job);
  }
}

function leftOf(progress: JobProgress | null, lasted: number): number | null {
  if (progress === null || progress.done === 0) return null;
  return Math.round((lasted / progress.done) * (progress.of - progress.done));
}
