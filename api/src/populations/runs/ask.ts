/** This module defines the input and the result of a simulation. */
import type { Edits, ScenarioResult } from '@recto-verso/population/scenarios';
import type { SimulationPopulation } from './simulation-population.ts';

export interface SimulationAsk {
  readonly scenario: string;
  /** `null` means the scenario itself. */
  readonly variant: string | null;
  /** Holds the settings that differ from the files of the scenario. */
  readonly edits: Edits;
  readonly seed: number;
  /** Limits the run to the first homes of the population; `null` means all homes. */
  readonly homes: number | null;
}

/** Holds the result, and its table in two formats. */
export interface Simulated {
  readonly result: ScenarioResult;
  readonly csv: string;
  /** The Parquet file is encoded in Base64. */
  readonly parquet: string;
}

/** Describes the input that is sent to the simulating process. */
export interface ChildAsk extends SimulationAsk {
  readonly ground: SimulationPopulation;
  readonly threads: number;
}
