import type { PopulationEngine } from '@recto-verso/population';
import type { CommandArguments } from '../command.ts';
import { CommandFailure } from '../failure.ts';

/**
 * Returns the engine that `--engine` names. The caller passes the list of engines, because only the commands on
 * populations load the entry that exports it.
 * @throws CommandFailure when no engine has this name
 */
export function chooseEngine(
  { engine = 'module' }: CommandArguments,
  engines: readonly PopulationEngine[],
): PopulationEngine {
  const found = engines.find((one) => one === engine);
  if (found !== undefined) return found;
  throw new CommandFailure(`--engine ${engine}: write one of ${engines.join(', ')}.`);
}
