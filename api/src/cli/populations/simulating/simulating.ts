/** What every kind of scenario is run with, and which options are none of its own. */
import type { Understood } from '@recto-verso/engine';
import type { Engine } from '@recto-verso/population';
import type { ScenarioBook } from '@recto-verso/population/scenarios';
import { DEFAULT_LANGUAGE, type Language } from '../../../contract/request.ts';
import { readDate } from '../../../contract/read-date.ts';
import type { Asked, Terminal } from '../../command.ts';
import { EDITS } from '../edits.ts';
import { CommandFailure } from '../../failure.ts';

export interface Simulating {
  readonly asked: Asked;
  readonly io: Terminal;
  /** Folder of the population. */
  readonly dir: string;
  readonly understood: Understood;
  readonly book: ScenarioBook;
  readonly threads: number;
  readonly seed: number;
  readonly engine: Engine;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly began: number;
}

export function languageOf({ asked }: Simulating): Language {
  return asked.language ?? DEFAULT_LANGUAGE;
}

/** Which law, and where it is worked out. */
export function lawOf({ asked: { date, master } }: Simulating): { readonly date?: number; readonly master?: string } {
  return {
    ...(date === undefined ? {} : { date: readDate(date) }),
    ...(master === undefined ? {} : { master }),
  };
}

/** What a scenario that changes the law or the way it is granted takes, and no other. */
export const OF_POLICIES = ['variant', ...EDITS, 'sample', 'out', 'csv'] as const;

/** @throws CommandFailure where one of these was written */
export function refuse(
  { asked }: Simulating,
  names: readonly ((typeof OF_POLICIES)[number] | 'date' | 'engine' | 'master')[],
  why: string,
): void {
  const stray = names.find((name) => {
    const value = asked[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (stray !== undefined) throw new CommandFailure(`This scenario takes no --${stray}: ${why}.`);
}
