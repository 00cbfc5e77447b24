import { today } from '../../contract/date.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService, type Service } from '../../service/service.ts';
import type { Asked, Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { readHousehold } from '../input.ts';
import { printAnswer } from '../print-answer.ts';
import { sayResult } from '../say.ts';

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
    const { answer, language } = await answerFor(service, asked.args[0] ?? '', asked);
    sayResult(io, asked, answer, () => printAnswer(answer, service.rulebook, language));
    return EXIT.fine;
  },
};

/** @throws CommandFailure, ProblemError */
export async function answerFor(service: Service, file: string, asked: Asked, rights?: readonly string[]) {
  const household = await readHousehold(file);
  const written = asked.date ?? household.date;
  const date = written === undefined ? today() : readDate(written);
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
