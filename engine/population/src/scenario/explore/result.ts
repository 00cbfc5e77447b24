/**
 * This module declares the result of an exploration. What it shows are intervals, from the lowest to the highest of
 * everything that was tried.
 */
import type { ScenarioResult } from '../result.ts';
import type { AssumptionUnit } from './model.ts';

export type Interval = readonly [lowest: number, highest: number];

export interface ShowResult {
  readonly id: string;
  readonly homes: Interval;
  /** Is the interval in euros a year, or `null` when the show has no formula for an amount. */
  readonly euros: Interval | null;
  /**
   * Gives the homes of this show as a share of the homes of the show that it is a part of. It is `null` when this show
   * is not a share, or when the other show never had homes.
   */
  readonly share: Interval | null;
}

/** Holds a gain, the loss of the same run, and the gain minus the loss. */
export interface Balance {
  readonly gain: number;
  readonly loss: number;
  readonly net: number;
}

/** Describes the effect of one assumption by itself. */
export interface Weighed {
  /** Names the assumption. It is `tables` for what the tables leave open. */
  readonly name: string;
  readonly unit: AssumptionUnit | null;
  /** Is the range of the assumption. It is `null` for `tables`, whose ends are what is certain and what is possible. */
  readonly range: Interval | null;
  readonly low: Balance;
  readonly high: Balance;
  /** Is `true` when the gain outweighs the loss at one end, and the loss outweighs the gain at the other. */
  readonly turns: boolean;
}

export interface ExplorationResult extends Pick<
  ScenarioResult,
  'scenario' | 'date' | 'seed' | 'rulebook' | 'scenarios' | 'population'
> {
  /** Counts the homes of the tables in which somebody certainly or possibly receives the first right. */
  readonly sample: number;
  readonly shows: readonly ShowResult[];
  /**
   * Says in what unit gains and losses are compared: in euros when both the first gain and its loss have amounts,
   * otherwise in homes.
   */
  readonly measure: 'euros' | 'homes';
  /** Is the interval of the gain minus the loss, over everything that was tried. */
  readonly net: Interval;
  /** Is the balance with all assumptions at their usual values, and with what is certain in the tables. */
  readonly taken: Balance;
  /**
   * Lists the assumptions that have an effect on the first gain or its loss, the one that changes the net most first.
   */
  readonly weighs: readonly Weighed[];
  /** Lists the likelihoods of being reached that were used. */
  readonly likelihoods: ScenarioResult['likelihoods'];
}
