import type { Engine } from '@recto-verso/population';
import type { Asked } from '../command.ts';
import { CommandFailure } from '../failure.ts';

/** By what a population is worked out; the engines come from an entry that is loaded for those commands alone. */
export function engineOf({ engine = 'module' }: Asked, engines: readonly Engine[]): Engine {
  const found = engines.find((one) => one === engine);
  if (found !== undefined) return found;
  throw new CommandFailure(`--engine ${engine}: write one of ${engines.join(', ')}.`);
}
