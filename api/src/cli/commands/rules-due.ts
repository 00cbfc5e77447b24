import { CALENDAR } from '@recto-verso/engine';
import { isoOf, getToday } from '../../contract/date.ts';
import { listDebtDue, describeDebt } from '../../law/debt.ts';
import { listDesksDue, listFiguresDue } from '../../law/due.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { createPrinting } from '../printing.ts';
import { printDue } from '../print-due.ts';
import { printResult } from '../print-result.ts';

/**
 * Without `--by` and `--strict`, the command reports what is due within this many days from today, so that somebody can
 * look up the next value in time.
 */
const DAYS_AHEAD = 30;

export const rulesDueCommand: Command = {
  name: 'rules due',
  args: '',
  count: [0, 0],
  options: ['by', 'strict', 'language', 'json'],
  summary:
    'What has to be looked up again: figures whose next value is due, desks not checked for a year, what is unsure.',
  details: `By DAY; ${DAYS_AHEAD} days from today where it is left out. Exit code 3 where something is due, 0 where nothing is.
--strict: only what should have been done before DAY, or before today; what the monthly check asks.

  recto-verso rules due --by 2026-12-31`,
  async run(asked, io) {
    const service = await openService();
    const printing = createPrinting(asked.language);
    const now = getToday();
    const day = asked.by === undefined ? null : readDate(asked.by, 'by');
    const by = asked.strict ? CALENDAR.days_after(day ?? now, -1) : (day ?? CALENDAR.days_after(now, DAYS_AHEAD));
    const words = service.words(printing.language);
    const figures = listFiguresDue(words, now, by);
    const told = new Set(figures.map(({ figure }) => figure.id));
    const due = {
      by: isoOf(by),
      figures,
      desks: listDesksDue(service.rulebook.desks, printing.language, by),
      debt: listDebtDue(describeDebt(words), by).filter(({ id }) => !told.has(id)),
    };
    printResult(io, asked, due, () => printDue(due, service.rulebook, printing));
    return due.figures.length + due.desks.length + due.debt.length === 0 ? EXIT.fine : EXIT.found;
  },
};
