/**
 * What is said of a right today. `population run` and `simulate` say the same three numbers of persons, by the same names;
 * `countPopulation` works them out for both.
 */
import type { Band } from './band.ts';

/** In the order in which they are shown. */
export const TODAY = ['entitled', 'received_as_told', 'received_after_take_up'] as const;
export type TodayName = (typeof TODAY)[number];

export interface Today extends Readonly<Record<TodayName, Band | null>> {
  /** Persons who have the right as they live, with the receipts that the tables tell. */
  readonly entitled: Band;
  /** Persons who receive it by the tables. Rights that have one receipt in common have this number in common. */
  readonly received_as_told: Band;
  /**
   * Persons who receive it once the likelihoods of a scenario's today are laid on, entitled or not; receipts of its rights
   * follow from that. `null` where no scenario is, or where it does not count the right.
   */
  readonly received_after_take_up: Band | null;
}
