import type { PopulationEngine } from '@recto-verso/population';
import type { CommandArguments } from '../command.ts';
import { CommandFailure } from '../failure.ts';

/**
 * Finds the engine that evaluates a population. The caller passes the list of engines, because only the commands on
 * populations load the entry that exports it.
 */
export function chooseEngine(
  { engine = 'module' }: CommandArguments,
  engines: readonly PopulationEngine[],
): PopulationEngine {
  const found = engines.find((one) => one === engine);
  if (found !== undefined) return found;
  throw new CommandFailure(`--engine ${engine}: write one of ${engines.join(', ')}.`);
}
