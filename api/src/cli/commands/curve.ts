import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { getToday } from '../../contract/date.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { readHouseholdFile } from '../input.ts';
import { printCurve } from '../print-curve.ts';
import { printResult } from '../print-result.ts';

export const curveCommand: Command = {
  name: 'curve',
  args: 'FILE FACT',
  count: [2, 2],
  options: ['date', 'of', 'from', 'to', 'language', 'json'],
  summary: 'The rights of the household along one figure of it, with the exact values at which they turn.',
  details: `FILE as for evaluate. FACT is a number of the vocabulary, such as an income. --of is the person whose it is, a thing
(mother.building[0]) or home; it may be left out where only one can be meant. --from and --to are in the unit of the fact.

  recto-verso curve household.yaml net_wage --of mother --to 4000
  recto-verso curve household.yaml net_wage --of mother --json | jq '.rights[] | select(.moves) | [.right, .turns]'`,
  async run(asked, io) {
    const [file = '', fact = ''] = asked.args;
    const household = await readHouseholdFile(file);
    const language = asked.language ?? household.language ?? DEFAULT_LANGUAGE;
    const date = asked.date ?? household.date;
    const service = await openService();
    const curve = await service.curve(household.situation, {
      date: date === undefined ? getToday() : readDate(date),
      language,
      fact,
      of: asked.of,
      from: numberOf('from', asked.from),
      to: numberOf('to', asked.to),
    });
    printResult(io, asked, curve, () => printCurve(curve, service.rulebook, language));
    return EXIT.fine;
  },
};

/** @throws CommandFailure when the text of the option is not a number */
function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw new CommandFailure(`"${text}" is no number. Write --${option} 1500 or --${option} 1499.99.`);
}
