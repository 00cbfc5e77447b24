import { isoOf, today } from '../../date.ts';
import { figuresAt } from '../../law/figures.ts';
import { openService, readDate } from '../../service.ts';
import { fill, longDate } from '../../words/index.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit.ts';
import { printingIn, rightNamed } from '../opened.ts';
import { printFigures } from '../print-figures.ts';
import { sayResult } from '../say.ts';

export const rulesFiguresCommand: Command = {
  name: 'rules figures',
  args: '[RIGHT]',
  count: [0, 1],
  options: ['date', 'language', 'json'],
  summary: 'The figures of a day, each with its source and when the next one is due.',
  details: `Those of one right, or of all with those that laws share. DAY: today in Belgium where it is left out.

  recto-verso rules figures ris --date 2025-01-01`,
  async run(asked, io) {
    const service = await openService();
    const printing = printingIn(asked.language);
    const id = asked.args[0] === undefined ? undefined : rightNamed(service.rulebook, asked.args[0]).id;
    const day = asked.date === undefined ? today() : readDate(asked.date);
    const figures = figuresAt(service.words(printing.language), day, id);
    const date = isoOf(day);
    sayResult(io, asked, { date, figures }, () => {
      const title = fill(printing.law.figures, { date: longDate(date, printing.words) });
      return `${title}\n${'─'.repeat(title.length)}\n${printFigures(figures, service.rulebook, printing)}`;
    });
    return EXIT.fine;
  },
};
