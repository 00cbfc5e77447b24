/** This module describes a value that nobody told and that the second run of an answer assumes. */
import type { Candidate } from '../dependencies/candidates.ts';
import type { FactFill } from '../trials/trials.ts';

export interface Guess {
  readonly fill: FactFill & { readonly candidate: Candidate };
  /**
   * Is `usual` for the value that nearly everybody has, `estimated` for a range worked out from what was told, and
   * `received` for a right that nobody receives yet.
   */
  readonly because: 'usual' | 'estimated' | 'received';
  /** Is the share of people whose value is another one, from 0 to 1. It is 0 where it is not `usual`. */
  readonly exceptions: number;
  /** Lists the usual values without which an estimate would say less. */
  readonly premises: readonly Guess[];
}
