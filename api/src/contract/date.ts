/**
 * This module converts days between ISO strings, used outside, and whole numbers yyyymmdd, used by the engine. It also
 * returns the present day.
 */
export { parseDay as dayOf, showDay as isoOf } from '@recto-verso/engine/values';

/** The format is created once, because creating it is slow and a batch asks for the day for each of its lines. */
const IN_BELGIUM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/**
 * Returns the present day in Belgium as yyyymmdd, whatever the time zone of the machine, because a law begins at
 * midnight in Belgium.
 */
export function getToday(now: Date = new Date()): number {
  return Number(IN_BELGIUM.format(now).replaceAll('-', ''));
}
