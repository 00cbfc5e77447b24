/**
 * This module defines a job: work that takes too long for one request. A job waits for its turn and runs, and its state
 * can be asked for meanwhile.
 */
import type { Problem } from '@recto-verso/engine';

export interface JobProgress {
  readonly done: number;
  readonly of: number;
}

/** Describes work that is running. `stop` ends it for good; its result is then rejected. */
export interface RunningJob<Result> {
  readonly result: Promise<Result>;
  readonly stop: () => void;
}

export type JobWork<Ask, Result> = (ask: Ask, told: (progress: JobProgress) => void) => RunningJob<Result>;

export interface JobFailure {
  /** Lists what was wrong with the request, or what this machine lacked; `null` when the work itself failed. */
  readonly problems: readonly Problem[] | null;
}

/**
 * Describes the state of a job. `waiting` becomes `running`, and then `done` or `failed`; a job that was stopped no
 * longer exists.
 */
export type JobView<Result> = { readonly id: string } & (
  | { readonly state: 'waiting'; /** Counts the jobs that run or wait before this one. */ readonly ahead: number }
  | {
      readonly state: 'running';
      readonly progress: JobProgress | null;
      /** Estimates the milliseconds that remain; `null` while that is not known. */
      readonly left: number | null;
    }
  | { readonly state: 'done'; readonly result: Result }
  | ({ readonly state: 'failed' } & JobFailure)
);
