/**
 * This module names the three numbers of persons that are reported about a right today. `population run` and `simulate`
 * report them under the same names. Both take them from `countPopulation`, which is given the number after take-up.
 */
import type { CertaintyBand } from './band.ts';

/** Lists the names in the order in which they are shown. */
export const TODAY_NUMBERS = ['entitled', 'received_as_told', 'received_after_take_up'] as const;
export type TodayName = (typeof TODAY_NUMBERS)[number];

export interface Today extends Readonly<Record<TodayName, CertaintyBand | null>> {
  /** Counts the persons who are entitled to the right as they live, with the receipts that the tables state. */
  readonly entitled: CertaintyBand;
  /**
   * Counts the persons who receive the right according to the tables. Rights with the same receipt have the same
   * number.
   */
  readonly received_as_told: CertaintyBand;
  /**
   * Counts the persons who receive the right, entitled or not, when the likelihoods of a scenario decide who asks for
   * it as it is granted today. The receipts of the scenario's rights follow from that. It is `null` without a scenario,
   * or when the scenario does not count the right.
   */
  readonly received_after_take_up: CertaintyBand | null;
}
