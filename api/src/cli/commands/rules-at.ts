import { describeRightAt } from '../../law/right-at.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { createPrinting, findRightOrFail } from '../printing.ts';
import { printLaw } from '../print-law.ts';
import { printResult } from '../print-result.ts';

export const rulesAtCommand: Command = {
  name: 'rules at',
  args: 'DATE RIGHT',
  count: [2, 2],
  options: ['language', 'json'],
  summary: 'The law of a right on a day, as a lawyer reads it.',
  details: `Who can ask, by which ways, on which conditions with sentence, article and line of the rule language,
what the law works out, what it leaves open, and the figures of that day with their sources.

  recto-verso rules at 2024-05-01 ris --language fr`,
  async run(asked, io) {
    const [date = '', id = ''] = asked.args;
    const service = await openService();
    const printing = createPrinting(asked.language);
    const day = readDate(date);
    const view = describeRightAt(service.words(printing.language), findRightOrFail(service.rulebook, id), day);
    printResult(io, asked, view, () => printLaw(view, service.rulebook, printing));
    return EXIT.fine;
  },
};
