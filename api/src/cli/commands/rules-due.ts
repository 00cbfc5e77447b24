import { CALENDAR } from '@recto-verso/engine';
import { isoOf, today } from '../../date.ts';
import { desksDue, figuresDue } from '../../law/due.ts';
import { openService, readDate } from '../../service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit.ts';
import { printingIn } from '../opened.ts';
import { printDue } from '../print-due.ts';
import { sayResult } from '../say.ts';

/** So far ahead that somebody can look the next value up in time. */
const DAYS_AHEAD = 30;

export const rulesDueCommand: Command = {
  name: 'rules due',
  args: '',
  count: [0, 0],
  options: ['by', 'language', 'json'],
  summary: 'What has to be looked up again: figures whose next value is due, desks not checked for a year.',
  details: `By DAY; ${DAYS_AHEAD} days from today where it is left out. Exit code 3 where something is due, 0 where nothing is.

  recto-verso rules due --by 2026-12-31`,
  async run(asked, io) {
    const service = await openService();
    const printing = printingIn(asked.language);
    const now = today();
    const by = asked.by === undefined ? CALENDAR.days_after(now, DAYS_AHEAD) : readDate(asked.by, 'by');
    const due = {
      by: isoOf(by),
      figures: figuresDue(service.words(printing.language), now, by),
      desks: desksDue(service.rulebook.desks, printing.language, by),
    };
    sayResult(io, asked, due, () => printDue(due, service.rulebook, printing));
    return due.figures.length + due.desks.length === 0 ? EXIT.fine : EXIT.found;
  },
};
