import { getToday } from '../../contract/date.ts';
import { describeTies } from '../../law/between.ts';
import { drawTieMatrix } from '../../law/matrix/matrix.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { createPrinting, findRightOrFail } from '../printing.ts';
import { printBetween } from '../print-between.ts';
import { printResult } from '../print-result.ts';

export const rulesGraphCommand: Command = {
  name: 'rules graph',
  args: '',
  count: [0, 0],
  options: ['right', 'date', 'language', 'json', 'svg'],
  summary: 'What stands between rights: which opens which, what cannot be had together, what counts for another.',
  details: `Read from the law files of DAY (today in Belgium where it is left out), for whoever asks on that day.
What laws read and no right here computes (a pension, sickness benefit) stands beside the rights. Last come payments at
once, such as arrears: which amounts they change, and which rights read these. --right: only what touches one right.
--svg writes the same as a picture.

  recto-verso rules graph --right ris --language en
  recto-verso rules graph --svg > graph.svg`,
  async run(asked, io) {
    if (asked.svg && asked.json) throw new CommandFailure('Write --svg or --json: one of them.');
    const service = await openService();
    const printing = createPrinting(asked.language);
    const right = asked.right === undefined ? null : findRightOrFail(service.rulebook, asked.right);
    const day = asked.date === undefined ? getToday() : readDate(asked.date);
    const view = describeTies(service.words(printing.language), service.between(day), right);
    if (asked.svg) io.out(drawTieMatrix(view, printing.language));
    else printResult(io, asked, view, () => printBetween(view, printing));
    return EXIT.fine;
  },
};
