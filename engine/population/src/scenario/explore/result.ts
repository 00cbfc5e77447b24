/** What an exploration came to, as it is shown: from the lowest to the highest of all that was tried, and never a point. */
import type { ScenarioResult } from '../result.ts';
import type { Unit } from './model.ts';

export type Interval = readonly [lowest: number, highest: number];

export interface ShowResult {
  readonly id: string;
  readonly homes: Interval;
  /** Of a year; `null` where that cannot be said. */
  readonly euros: Interval | null;
  /** Of what it is a part of; `null` where it is of nothing, or of nothing that was found. */
  readonly share: Interval | null;
}

/** A gain, the loss of the same run, and the gain less the loss. */
export interface Balance {
  readonly gain: number;
  readonly loss: number;
  readonly net: number;
}

/** What one assumption does by itself. */
export interface Weighed {
  /** `tables` for what the tables leave open. */
  readonly name: string;
  readonly unit: Unit | null;
  /** `null` of the tables: from what is certain to what is possible. */
  readonly range: Interval | null;
  readonly low: Balance;
  readonly high: Balance;
  /** One end has more gained than lost, and the other more lost. */
  readonly turns: boolean;
}

export interface ExplorationResult extends Pick<
  ScenarioResult,
  'scenario' | 'date' | 'seed' | 'rulebook' | 'scenarios' | 'population'
> {
  /** Homes of the tables in which somebody receives the first right, or may. */
  readonly sample: number;
  readonly shows: readonly ShowResult[];
  /** In what the faces are weighed: euros where the first gain and its loss both come to some, else homes. */
  readonly measure: 'euros' | 'homes';
  /** The gain less the loss, with all assumptions at once. */
  readonly net: Interval;
  /** As all is taken, and by what the tables tell for certain. */
  readonly taken: Balance;
  /** The heaviest first. */
  readonly weighs: readonly Weighed[];
  /** How people are reached, as it was taken. */
  readonly likelihoods: ScenarioResult['likelihoods'];
}
