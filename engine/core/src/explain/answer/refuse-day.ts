/**
 * This module refuses days outside the range of answers, which goes from the start of the rulebook to the last day that
 * a date may have.
 */
import { ProblemError } from '../../problem.ts';
import { LAST_DAY } from '../../language/term.ts';
import type { Compiled } from '../../run/compiled.ts';
import { showDay } from '../../values/calendar.ts';

/**
 * Checks the day (yyyymmdd) of an answer.
 * @throws ProblemError for a day before the start of the rulebook or after the last day that a date may have
 */
export function refuseDay({ rulebook: { starts } }: Compiled, date: number): void {
  if (starts <= date && date <= LAST_DAY) return;
  throw new ProblemError([
    {
      code: date < starts ? 'before-start' : 'after-end',
      what: `Answers begin on ${showDay(starts)} and end on ${showDay(LAST_DAY)}; this one is asked for ${showDay(date)}.`,
      where: { field: 'date' },
      why: 'No law and no figure of that day is known here.',
      mend: `Ask for ${showDay(starts)} or later, and for ${showDay(LAST_DAY)} or earlier.`,
    },
  ]);
}
