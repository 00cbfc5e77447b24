/** This module declares an exploration in the form that is run. */
import type { Likelihood, Spoken } from '../likelihood.ts';
import type { Compiled } from './formula.ts';

export type Unit = 'share' | 'money/month' | 'months';

/** Describes an assumption, of which only a range is known. */
export interface Assumed extends Likelihood {
  readonly id: string;
  readonly name: Spoken;
  readonly unit: Unit;
}

export interface Show {
  readonly id: string;
  readonly text: Spoken;
  readonly when: Compiled;
  /** Computes the euros a year for each home. It is `null` when no amount can be stated. */
  readonly euros: Compiled | null;
  /** Names the show of which this one is a share, or is `null`. */
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
  /** Names the rights. The first is the one whose homes are explored. */
  readonly rights: readonly string[];
  /** Lists the assumptions: those drawn for each home, and those with one value for all homes. */
  readonly assumed: readonly Assumed[];
  /** Lists the named formulas. Each can use those before it. */
  readonly where: readonly Compiled[];
  /** Lists the gains with their losses. The first pair is the one that is weighed. */
  readonly faces: readonly [Face, ...Face[]];
  readonly parts: readonly Show[];
  readonly assumptions: readonly Spoken[];
  readonly unseen: readonly Spoken[];
}
