/** This module describes a value that nobody told and that the second run of an answer assumes. */
import type { Candidate } from '../dependencies/candidates.ts';
import type { FactFill } from '../trials/trials.ts';

export interface Guess {
  readonly fill: FactFill & { readonly candidate: Candidate };
  /** Is `usual` for the value that nearly everybody has, and `estimated` for a range worked out from what was told. */
  readonly because: 'usual' | 'estimated';
  /** Is the share of people whose value is another one, from 0 to 1. It is 0 for an estimate. */
  readonly exceptions: number;
  /** Lists the usual values without which an estimate would say less. */
  readonly premises: readonly Guess[];
}
