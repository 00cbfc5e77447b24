import { getToday } from '../../contract/date.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService, type Service } from '../../service/service.ts';
import type { CommandArguments, Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { readHouseholdFile } from '../input.ts';
import { printAnswer } from '../print-answer.ts';
import { printResult } from '../print-result.ts';

export const evaluateCommand: Command = {
  name: 'evaluate',
  args: 'FILE',
  count: [1, 1],
  options: ['date', 'language', 'estimates', 'json'],
  summary: 'All rights of the household that FILE describes.',
  details: `FILE is YAML or JSON, or a whole request with situation, date and language; "-" reads standard input.
DAY is the day of the answer; today in Belgium where it is left out. --estimates shows beside an income that is not known, in
the reasons, the range that the net monthly ones give.

  recto-verso evaluate household.yaml --language fr
  recto-verso evaluate household.yaml --json | jq '.outcomes[] | [.right, .outcome]'`,
  async run(asked, io) {
    const service = await openService();
    const { answer, language } = await evaluateFile(service, asked.args[0] ?? '', asked);
    printResult(io, asked, answer, () => printAnswer(answer, service.rulebook, language));
    return EXIT.fine;
  },
};

/**
 * @throws CommandFailure when the file cannot be read as a household
 * @throws ProblemError when the household or the day cannot be answered
 */
export async function evaluateFile(
  service: Service,
  file: string,
  asked: CommandArguments,
  rights?: readonly string[],
) {
  const household = await readHouseholdFile(file);
  const written = asked.date ?? household.date;
  const date = written === undefined ? getToday() : readDate(written);
  const language = asked.language ?? household.language ?? DEFAULT_LANGUAGE;
  const options = {
    date,
    language,
    together: true,
    estimates: asked.estimates,
    ...(rights === undefined ? {} : { rights }),
  };
  return { answer: await service.evaluate(household.situation, options), language };
}
