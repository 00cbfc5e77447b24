import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { getToday } from '../../contract/date.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { readHouseholdFile, parseYamlValue } from '../input.ts';
import { printEvent, printEvents } from '../print-event.ts';
import { printResult } from '../print-result.ts';

export const eventCommand: Command = {
  name: 'event',
  args: 'FILE [ID]',
  count: [1, 2],
  options: ['date', 'who', 'tell', 'language', 'json'],
  summary: 'What an event in a life would change for the household, and what to tell whom.',
  details: `FILE as for evaluate. Without ID: the events that can happen here, to whom, and what can be told of each.
--who PERSON may be left out where it can happen to one person alone. --tell NAME=VALUE as often as needed; VALUE as in a
household: 1200, yes, 1990-04-23, "{ min: 1000, max: 1500 }". What is not told is not known.

  recto-verso event household.yaml
  recto-verso event household.yaml job-begins --who mother --tell kind=employee --tell net=1700`,
  async run(asked, io) {
    const [file = '', event] = asked.args;
    const household = await readHouseholdFile(file);
    const language = asked.language ?? household.language ?? DEFAULT_LANGUAGE;
    const date = asked.date ?? household.date;
    const options = { date: date === undefined ? getToday() : readDate(date), language };
    const tells = Object.fromEntries(asked.tell.map(told));
    const service = await openService();
    if (event === undefined) {
      const possible = await service.events(household.situation, options);
      printResult(io, asked, possible, () => printEvents(possible, language));
      return EXIT.fine;
    }
    const answer = await service.event(household.situation, { ...options, event, who: asked.who, tells });
    printResult(io, asked, answer, () => printEvent(answer, service.rulebook, language));
    return EXIT.fine;
  },
};

/** @throws CommandFailure when the text is not NAME=VALUE */
function told(text: string): readonly [string, unknown] {
  const at = text.indexOf('=');
  if (at < 1) throw new CommandFailure(`"${text}" tells nothing. Write --tell NAME=VALUE, such as --tell net=1700.`);
  return [text.slice(0, at), parseYamlValue(text.slice(at + 1))];
}
