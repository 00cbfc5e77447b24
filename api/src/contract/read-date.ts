/** This module reads the day that a request or a command names. */
import { ProblemError } from '@recto-verso/engine';
import { dayOf } from './date.ts';

/**
 * Converts an ISO date to yyyymmdd.
 * @param field the field of the request that the problem names
 * @throws ProblemError when the text is no day of the calendar
 */
export function readDate(iso: string, field = 'date'): number {
  const day = dayOf(iso);
  if (day !== null) return day;
  throw new ProblemError([
    {
      code: 'invalid-date',
      what: `"${iso.slice(0, 40)}" is no day of the calendar.`,
      where: { field },
      why: 'The law and its figures are read as of one day.',
      mend: 'Write a day as year-month-day, for instance 2026-11-25.',
    },
  ]);
}
