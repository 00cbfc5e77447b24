/**
 * This module declares an exploration in the form that is run. A `Show` is a number of homes, with or without an
 * amount, that the result displays; a `Face` is a gain with its loss.
 */
import type { Likelihood, TextInEachLanguage } from '../likelihood.ts';
import type { CompiledLine } from './formula.ts';

export type AssumptionUnit = 'share' | 'money/month' | 'months';

/** Describes an assumption, of which only a range is known. */
export interface Assumed extends Likelihood {
  readonly id: string;
  readonly name: TextInEachLanguage;
  readonly unit: AssumptionUnit;
}

export interface Show {
  readonly id: string;
  readonly text: TextInEachLanguage;
  readonly when: CompiledLine;
  /** Computes the euros a year for each home. It is `null` when the file states no formula for an amount. */
  readonly euros: CompiledLine | null;
  /** Names the show of which this one is a share. It is `null` when this one is not a share. */
  readonly of: string | null;
}

export interface Face {
  readonly gain: Show;
  readonly loss: Show;
}

export interface Exploration {
  readonly id: string;
  readonly title: TextInEachLanguage;
  readonly question: TextInEachLanguage;
  readonly unlawful: TextInEachLanguage;
  /** Names the rights. The first is the one whose homes are explored. */
  readonly rights: readonly string[];
  /** Lists the assumptions: first those with one value for all homes, then those that are drawn for each home. */
  readonly assumed: readonly Assumed[];
  /** Lists the named formulas. Each can use those before it. */
  readonly where: readonly CompiledLine[];
  /** Lists the gains with their losses. The first pair is the one that is weighed. */
  readonly faces: readonly [Face, ...Face[]];
  readonly parts: readonly Show[];
  readonly assumptions: readonly TextInEachLanguage[];
  readonly unseen: readonly TextInEachLanguage[];
}
