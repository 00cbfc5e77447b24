/**
 * This module names the numbers of persons that are reported about a right today. `population run` and `simulate`
 * report the same three under the same names;
 * `countPopulation` computes them for both.
 */
import type { CertaintyBand } from './band.ts';

/** Lists the names in the order in which they are shown. */
export const TODAY_NUMBERS = ['entitled', 'received_as_told', 'received_after_take_up'] as const;
export type TodayName = (typeof TODAY_NUMBERS)[number];

export interface Today extends Readonly<Record<TodayName, CertaintyBand | null>> {
  /** Counts the persons who have the right as they live, with the receipts that the tables state. */
  readonly entitled: CertaintyBand;
  /**
   * Counts the persons who receive the right according to the tables. Rights with the same receipt have the same
   * number.
   */
  readonly received_as_told: CertaintyBand;
  /**
   * Counts the persons who receive the right after the likelihoods of a scenario's today are applied, entitled or not.
   * The receipts of the scenario's rights follow from that. It is `null` without a scenario, or when the scenario does
   * not count the right.
   */
  readonly received_after_take_up: CertaintyBand | null;
}
