/** What a package that need not be installed adds to the API and the command line: one registration, `plugin.ts` of its room. */
import type { Rulebook } from '@recto-verso/engine';
import type { Command } from './cli/command.ts';
import type { Api } from './http/env.ts';
import type { SimulationOptions, Simulations } from './populations/runs/simulations.ts';

/** What is open of populations while a service runs. */
export interface Populations {
  readonly simulations: Simulations;
  readonly addOperations: (app: Api) => void;
}

export interface PopulationsPlugin {
  readonly commands: readonly Command[];
  /**
   * @param dir folder of the rule files; the project's own where left out
   * @throws ProblemError with everything that is wrong in the scenarios
   */
  readonly open: (rulebook: Rulebook, dir: string | undefined, options: SimulationOptions) => Promise<Populations>;
}
