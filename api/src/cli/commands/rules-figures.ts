import type { Rulebook } from '@recto-verso/engine';
import { isoOf, today } from '../../contract/date.ts';
import { figureValues } from '../../law/figure-values.ts';
import { figuresAt } from '../../law/figures.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import { fill, longDate } from '../../words/index.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { figuresCsv } from '../figures-csv.ts';
import { printingIn, rightNamed } from '../opened.ts';
import { printFigures } from '../print-figures.ts';
import { sayResult } from '../say.ts';

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
    const printing = printingIn(asked.language);
    const words = service.words(printing.language);
    const right = asked.args[0] === undefined ? undefined : rightNamed(rulebook, asked.args[0]);
    if (asked.csv) {
      io.out(figuresCsv(figureValues(words, right), rulebook.licence));
      return EXIT.fine;
    }
    if (asked.json && asked.date === undefined) {
      io.out(JSON.stringify({ ...aboutOf(rulebook), values: figureValues(words, right) }, null, 2));
      return EXIT.fine;
    }
    const day = asked.date === undefined ? today() : readDate(asked.date);
    const figures = figuresAt(words, day, right?.id);
    const date = isoOf(day);
    sayResult(io, asked, { ...aboutOf(rulebook), date, figures }, () => {
      const title = fill(printing.law.figures, { date: longDate(date, printing.words) });
      return `${title}\n${'─'.repeat(title.length)}\n${printFigures(figures, rulebook, printing)}`;
    });
    return EXIT.fine;
  },
};

function aboutOf({ name, version, hash, licence }: Rulebook) {
  return { rulebook: { name, version, hash }, licence };
}
