/** What a simulation is asked, and what it makes. */
import type { Edits, ScenarioResult } from '@recto-verso/population/scenarios';
import type { Ground } from './ground.ts';

export interface SimulationAsk {
  readonly scenario: string;
  /** The scenario itself where `null`. */
  readonly variant: string | null;
  /** What is otherwise than in the files of the scenario. */
  readonly edits: Edits;
  readonly seed: number;
  /** How many homes of the population are run, the first ones; all where `null`. */
  readonly homes: number | null;
}

/** The result, and its table in two forms. */
export interface Simulated {
  readonly result: ScenarioResult;
  readonly csv: string;
  /** Parquet, in Base64. */
  readonly parquet: string;
}

/** What the process that simulates is sent. */
export interface ChildAsk extends SimulationAsk {
  readonly ground: Ground;
  readonly threads: number;
}
