/**
 * Jobs of one kind, one after the other. Nothing outlasts the process, and nothing is kept for long: a result is dropped
 * when nobody has read it for a while, and a job about which nobody asks is ended.
 */
import { randomUUID } from 'node:crypto';
import { ProblemError } from '@recto-verso/engine';
import { Overload } from '../threads/pool.ts';
import type { Failure, JobView, Progress, Running, Work } from './job.ts';

export interface Jobs<Ask, Result> {
  /** @throws Overload where too many wait */
  readonly add: (ask: Ask) => JobView<Result>;
  /** `null`: there is none, or no longer. */
  readonly read: (id: string) => JobView<Result> | null;
  /** Tells whatever becomes of a job, `null` when it is gone; until what it returns is called. */
  readonly watch: (id: string, told: (view: JobView<Result> | null) => void) => () => void;
  /** Ends and forgets it; false where there is none. */
  readonly stop: (id: string) => boolean;
  /** How the last one that ended has failed; `null` where it has a result, or none has ended. */
  readonly failure: () => Failure | null;
  /** Ends all of them, and refuses what comes. */
  readonly close: () => void;
}

export interface JobLimits {
  /** How many may wait. */
  readonly waiting: number;
  /** How long a job goes on about which nobody asks, in milliseconds. */
  readonly abandonedAfter: number;
  /** How long a result is kept that nobody reads, in milliseconds. */
  readonly keptFor: number;
  /** How many results are kept at most; the one that was read longest ago goes first. */
  readonly kept: number;
}

type State<Result> =
  | { readonly is: 'waiting' }
  | { readonly is: 'running'; readonly run: Running<Result>; readonly since: number; progress: Progress | null }
  | { readonly is: 'ended'; readonly view: JobView<Result> };

interface Job<Ask, Result> {
  readonly id: string;
  readonly ask: Ask;
  state: State<Result>;
  /** When somebody last asked about it. */
  asked: number;
  readonly watchers: Set<(view: JobView<Result> | null) => void>;
}

/** @param now milliseconds on a clock that nobody sets; another one in tests */
export function openJobs<Ask, Result>(
  work: Work<Ask, Result>,
  limits: JobLimits,
  now: () => number = () => performance.now(),
): Jobs<Ask, Result> {
  /** In the order in which they came. */
  const jobs = new Map<string, Job<Ask, Result>>();
  let closed = false;
  let failure: Failure | null = null;
  const sweeper = setInterval(sweep, Math.min(limits.abandonedAfter, limits.keptFor) / 4);
  sweeper.unref();

  const unended = (): Job<Ask, Result>[] => [...jobs.values()].filter(({ state }) => state.is !== 'ended');

  function viewOf(job: Job<Ask, Result>): JobView<Result> {
    const { id, state } = job;
    if (state.is === 'ended') return state.view;
    if (state.is === 'waiting') return { id, state: 'waiting', ahead: unended().indexOf(job) };
    return { id, state: 'running', progress: state.progress, left: leftOf(state.progress, now() - state.since) };
  }

  function tell(job: Job<Ask, Result>): void {
    for (const told of job.watchers) told(viewOf(job));
  }

  function next(): void {
    const open = unended();
    const first = open[0];
    if (closed || first === undefined || first.state.is === 'running') return;
    start(first);
    for (const job of open) tell(job);
  }

  function start(job: Job<Ask, Result>): void {
    const run = begun(job.ask, (progress) => {
      if (job.state.is !== 'running') return;
      job.state.progress = progress;
      tell(job);
    });
    job.state = { is: 'running', run, since: now(), progress: null };
    run.result.then(
      (result) => end(job, { id: job.id, state: 'done', result }),
      (error: unknown) =>
        end(job, { id: job.id, state: 'failed', problems: error instanceof ProblemError ? error.problems : null }),
    );
  }

  /** What cannot even begin has failed, as what breaks off half way: whoever asked is told, and the next has its turn. */
  function begun(...[ask, told]: Parameters<Work<Ask, Result>>): Running<Result> {
    try {
      return work(ask, told);
    } catch (error) {
      return { result: Promise.reject(error as Error), stop: () => undefined };
    }
  }

  function end(job: Job<Ask, Result>, view: JobView<Result>): void {
    if (jobs.get(job.id) !== job) return;
    failure = view.state === 'failed' ? view : null;
    job.state = { is: 'ended', view };
    tell(job);
    sweep();
    next();
  }

  function forget(job: Job<Ask, Result>): void {
    jobs.delete(job.id);
    if (job.state.is === 'running') job.state.run.stop();
    for (const told of job.watchers) told(null);
    next();
  }

  function sweep(): void {
    const idle = (job: Job<Ask, Result>): number => (job.watchers.size > 0 ? 0 : now() - job.asked);
    const ended = [...jobs.values()].filter(({ state }) => state.is === 'ended').sort((a, b) => b.asked - a.asked);
    for (const [i, job] of ended.entries()) if (i >= limits.kept || idle(job) > limits.keptFor) forget(job);
    for (const job of unended()) if (idle(job) > limits.abandonedAfter) forget(job);
  }

  return {
    add(ask) {
      const waiting = unended().filter(({ state }) => state.is === 'waiting').length;
      if (closed || waiting >= limits.waiting) throw new Overload('busy');
      const job: Job<Ask, Result> = {
        id: randomUUID(),
        ask,
        state: { is: 'waiting' },
        asked: now(),
        watchers: new Set(),
      };
      jobs.set(job.id, job);
      next();
      return viewOf(job);
    },
    read(id) {
      const job = jobs.get(id);
      if (job === undefined) return null;
      job.asked = now();
      return viewOf(job);
    },
    watch(id, told) {
      const job = jobs.get(id);
      if (job === undefined) {
        told(null);
        return () => undefined;
      }
      job.watchers.add(told);
      told(viewOf(job));
      return () => {
        job.watchers.delete(told);
        job.asked = now();
      };
    },
    stop(id) {
      const job = jobs.get(id);
      if (job !== undefined) forget(job);
      return job !== undefined;
    },
    failure: () => failure,
    close() {
      closed = true;
      clearInterval(sweeper);
      for (const job of [...jobs.values()]) forget(job);
    },
  };
}

function leftOf(progress: Progress | null, lasted: number): number | null {
  if (progress === null || progress.done === 0) return null;
  return Math.round((lasted / progress.done) * (progress.of - progress.done));
}
