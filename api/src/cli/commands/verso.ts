import { getToday } from '../../contract/date.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { VersoWork } from '../../work/options.ts';
import type { CommandArguments, Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { readDocument, readHouseholdFile, type HouseholdFile } from '../input.ts';
import { printVerso } from '../print-verso.ts';
import { printResult } from '../print-result.ts';

export const versoCommand: Command = {
  name: 'verso',
  args: 'FILE',
  count: [1, 1],
  options: ['date', 'official', 'decided', 'language', 'json'],
  summary: 'What the crossing of databases could do to each right of the household, and what can be done.',
  details: `FILE as for evaluate. --official FILE: what the registers still say, as far as it is known, by person and home:

  persons: { mother: { registered: elsewhere } }

--decided DAY: the day of a decision that was received; the last day of each time limit is counted from it.

  recto-verso verso household.yaml --language fr
  recto-verso verso household.yaml --official register.yaml --decided 2026-11-02`,
  async run(asked, io) {
    const [file = ''] = asked.args;
    if (file === '-' && asked.official === '-') {
      throw new CommandFailure('Standard input is read once: write FILE or --official FILE as a file.');
    }
    const household = await readHouseholdFile(file);
    const options = await optionsOf(household, asked);
    const service = await openService();
    const verso = await service.verso(household.situation, options);
    printResult(io, asked, verso, () => printVerso(verso, service.rulebook, options.language));
    return EXIT.fine;
  },
};

/**
 * Reads the options; those of the command line take precedence over those in the file.
 * @throws CommandFailure when the file of `--official` cannot be read
 * @throws ProblemError when a day is no day of the calendar
 */
async function optionsOf(household: HouseholdFile, asked: CommandArguments): Promise<VersoWork> {
  const date = asked.date ?? household.date;
  const decided = asked.decided ?? household.decided;
  const official = asked.official === undefined ? household.official : await readDocument(asked.official);
  return {
    date: date === undefined ? getToday() : readDate(date),
    language: asked.language ?? household.language ?? DEFAULT_LANGUAGE,
    ...(official === undefined ? {} : { official }),
    ...(decided === undefined ? {} : { decided: readDate(decided, 'decided') }),
  };
}
