/** An exploration as it is run. */
import type { Likelihood, Spoken } from '../likelihood.ts';
import type { Compiled } from './formula.ts';

export type Unit = 'share' | 'money/month' | 'months';

/** What nobody knows better than from one end to the other. */
export interface Assumed extends Likelihood {
  readonly id: string;
  readonly name: Spoken;
  readonly unit: Unit;
}

export interface Show {
  readonly id: string;
  readonly text: Spoken;
  readonly when: Compiled;
  /** What it comes to in a year for each home; `null` where that cannot be said. */
  readonly euros: Compiled | null;
  /** That of which it is shown as a share. */
  readonly of: string | null;
}

export interface Face {
  readonly gain: Show;
  readonly loss: Show;
}

export interface Exploration {
  readonly id: string;
  readonly title: Spoken;
  readonly question: Spoken;
  readonly unlawful: Spoken;
  /** Names of the rights; the first is the one whose homes are looked at. */
  readonly rights: readonly string[];
  /** What is drawn for each home, and what is the same for all. */
  readonly assumed: readonly Assumed[];
  /** Formulas with a name, each of what stands before it. */
  readonly where: readonly Compiled[];
  /** What is weighed stands first. */
  readonly faces: readonly [Face, ...Face[]];
  readonly parts: readonly Show[];
  readonly assumptions: readonly Spoken[];
  readonly unseen: readonly Spoken[];
}
