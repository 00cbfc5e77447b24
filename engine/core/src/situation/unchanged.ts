/**
 * This module reads `unchanged: 2024-12-01` under a person or the home: the plain values that are told, except amounts
 * of money, have not changed since that day.
 */
import { parseDay } from '../values/calendar.ts';
import { FIRST_SPELL_DAY } from './days.ts';
import { reportProblem, formatWritten, type Entry, type Reading } from './reading.ts';

/** Returns the reading with the day from which nothing has changed for this person or home, when such a day is told. */
export function readUnchanged(reading: Reading, entries: readonly Entry[], field: string): Reading {
  const raw = new Map(entries).get('unchanged');
  if (raw === undefined || raw === null) return reading;
  const day = typeof raw === 'string' ? parseDay(raw) : null;
  if (day !== null && day >= FIRST_SPELL_DAY && day <= reading.date) return { ...reading, since: day };
  reportProblem(
    reading,
    'wrong-type',
    `${field}.unchanged`,
    `Here stands ${formatWritten(raw)}, where a day before that of the answer is expected.`,
    'It says since when nothing has changed, so that what holds today also held then.',
    'Write the day as 2024-12-01, or leave it out if it is not known.',
  );
  return reading;
}
