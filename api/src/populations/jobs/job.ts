/** A piece of work that takes too long for one request: it waits its turn, runs, and is asked about meanwhile. */
import type { Problem } from '@recto-verso/engine';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Work under way. `stop` ends it for good; its result is then rejected. */
export interface Running<Result> {
  readonly result: Promise<Result>;
  readonly stop: () => void;
}

export type Work<Ask, Result> = (ask: Ask, told: (progress: Progress) => void) => Running<Result>;

export interface Failure {
  /** What was wrong with what was asked, or what this machine lacked; `null` where the work itself failed. */
  readonly problems: readonly Problem[] | null;
}

/** What is known of a job. `waiting` becomes `running`, and that `done`, `failed` or, where it was stopped, nothing. */
export type JobView<Result> = { readonly id: string } & (
  | { readonly state: 'waiting'; /** How many run or wait before it. */ readonly ahead: number }
  | {
      readonly state: 'running';
      readonly progress: Progress | null;
      /** Milliseconds that the rest may take, once that can be told. */
      readonly left: number | null;
    }
  | { readonly state: 'done'; readonly result: Result }
  | ({ readonly state: 'failed' } & Failure)
);
