/**
 * This module holds the input with which a scenario of any kind is run, and refuses options that do not belong to its
 * kind.
 */
import type { Understood } from '@recto-verso/engine';
import type { PopulationEngine } from '@recto-verso/population';
import type { ScenarioBook } from '@recto-verso/population/scenarios';
import { DEFAULT_LANGUAGE, type Language } from '../../../contract/request.ts';
import { readDate } from '../../../contract/read-date.ts';
import type { CommandArguments, Terminal } from '../../command.ts';
import { EDITS } from '../edits.ts';
import { CommandFailure } from '../../failure.ts';

export interface Simulating {
  readonly asked: CommandArguments;
  readonly io: Terminal;
  /** This is the folder of the population. */
  readonly dir: string;
  readonly understood: Understood;
  readonly book: ScenarioBook;
  readonly threads: number;
  readonly seed: number;
  readonly engine: PopulationEngine;
  /** Holds the time at which the command began, in milliseconds of `performance.now()`. */
  readonly began: number;
}

export function getSimulationLanguage({ asked }: Simulating): Language {
  return asked.language ?? DEFAULT_LANGUAGE;
}

/**
 * Returns the options `--date` (as yyyymmdd) and `--master` (the address of Spark); an option that was not given is
 * left out.
 */
export function getSimulationLaw({ asked: { date, master } }: Simulating): {
  readonly date?: number;
  readonly master?: string;
} {
  return {
    ...(date === undefined ? {} : { date: readDate(date) }),
    ...(master === undefined ? {} : { master }),
  };
}

/** Lists the options that belong only to scenarios that change the law or the way in which a right is granted. */
export const POLICY_OPTIONS = ['variant', ...EDITS, 'sample', 'out', 'csv'] as const;

/**
 * @param names the options that this kind of scenario does not take
 * @param why the reason, for the message
 * @throws CommandFailure when one of these options was given
 */
export function refuseOptions(
  { asked }: Simulating,
  names: readonly ((typeof POLICY_OPTIONS)[number] | 'date' | 'engine' | 'master')[],
  why: string,
): void {
  const stray = names.find((name) => {
    const value = asked[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  });
  if (stray !== undefined) throw new CommandFailure(`This scenario takes no --${stray}: ${why}.`);
}
