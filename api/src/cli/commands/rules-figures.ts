import type { Rulebook } from '@recto-verso/engine';
import { isoOf, getToday } from '../../contract/date.ts';
import { listFigureValues } from '../../law/figure-values.ts';
import { describeFiguresAt } from '../../law/figures.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import { fillTemplate, formatLongDate } from '../../words/index.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { writeFiguresCsv } from '../figures-csv.ts';
import { createPrinting, findRightOrFail } from '../printing.ts';
import { printFigures } from '../print-figures.ts';
import { printResult } from '../print-result.ts';

export const rulesFiguresCommand: Command = {
  name: 'rules figures',
  args: '[RIGHT]',
  count: [0, 1],
  options: ['date', 'language', 'json', 'csv'],
  summary: 'The figures of a day, each with its source and when the next one is due; or all there ever were.',
  details: `Those of one right, or of all with those that laws share. DAY: today in Belgium where it is left out.
--csv, and --json without --date, give the figures whole: every value since the first, each with its days,
its source, how sure it is, and the licence.

  recto-verso rules figures ris --date 2025-01-01
  recto-verso rules figures --csv > figures.csv`,
  async run(asked, io) {
    if (asked.csv && (asked.json || asked.date !== undefined))
      throw new CommandFailure('--csv gives all figures of all days: write it without --date and without --json.');
    const service = await openService();
    const { rulebook } = service;
    const printing = createPrinting(asked.language);
    const words = service.words(printing.language);
    const right = asked.args[0] === undefined ? undefined : findRightOrFail(rulebook, asked.args[0]);
    if (asked.csv) {
      io.out(writeFiguresCsv(listFigureValues(words, right), rulebook.licence));
      return EXIT.fine;
    }
    if (asked.json && asked.date === undefined) {
      io.out(JSON.stringify({ ...aboutOf(rulebook), values: listFigureValues(words, right) }, null, 2));
      return EXIT.fine;
    }
    const day = asked.date === undefined ? getToday() : readDate(asked.date);
    const figures = describeFiguresAt(words, day, right?.id);
    const date = isoOf(day);
    printResult(io, asked, { ...aboutOf(rulebook), date, figures }, () => {
      const title = fillTemplate(printing.law.figures, { date: formatLongDate(date, printing.words) });
      return `${title}\n${'─'.repeat(title.length)}\n${printFigures(figures, rulebook, printing)}`;
    });
    return EXIT.fine;
  },
};

function aboutOf({ name, version, hash, licence }: Rulebook) {
  return { rulebook: { name, version, hash }, licence };
}
