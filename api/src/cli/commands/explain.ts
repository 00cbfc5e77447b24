import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { findRightOrFail } from '../printing.ts';
import { printRight } from '../print-right.ts';
import { printResult } from '../print-result.ts';
import { evaluateFile } from './evaluate.ts';

export const explainCommand: Command = {
  name: 'explain',
  args: 'RIGHT FILE',
  count: [2, 2],
  options: ['date', 'language', 'estimates', 'json'],
  summary: 'One right: every condition down to the article, the figure of that day and its source.',
  details: `RIGHT is an id such as ris; "recto-verso evaluate FILE" shows them all in brackets. FILE as for evaluate.
--estimates shows beside an income that is not known the range that the net monthly ones give, and from what.

  recto-verso explain ris household.yaml --language nl`,
  async run(asked, io) {
    const service = await openService();
    const [id = '', file = ''] = asked.args;
    const right = findRightOrFail(service.rulebook, id);
    const { answer, language } = await evaluateFile(service, file, asked, [right.id]);
    printResult(io, asked, answer, () =>
      answer.outcomes.map((one) => printRight(one, answer, service.rulebook, language)).join('\n\n'),
    );
    return EXIT.fine;
  },
};
