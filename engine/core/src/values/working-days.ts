/** This module computes the last day of a time limit: a day that is not a working day moves to the next working day. */
import { CALENDAR } from './calendar.ts';

/** Describes the days on which a time limit cannot end. */
export interface RestDays {
  /** Lists the days that recur every year, as integers mmdd. */
  readonly fixed: readonly number[];
  /** Lists holidays as numbers of days after Easter Sunday. */
  readonly easter: readonly number[];
  /** Lists the days of the week, such as `saturday` and `sunday`. */
  readonly weekend: readonly string[];
}

/** Returns the day itself (yyyymmdd) or, when it is a rest day, the first working day after it. */
export function findNextWorkingDay(day: number, rest: RestDays): number {
  let at = day;
  while (isRestDay(at, rest)) at = CALENDAR.days_after(at, 1);
  return at;
}

export function isRestDay(day: number, { fixed, easter, weekend }: RestDays): boolean {
  const sunday = computeEasterSunday(CALENDAR.year(day));
  return (
    weekend.includes(WEEKDAYS[weekday(day)] ?? '') ||
    fixed.includes(day % 10000) ||
    easter.some((n) => CALENDAR.days_after(sunday, n) === day)
  );
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Returns the day of the week, with 0 for Monday. 1 January 2024 was a Monday. */
function weekday(day: number): number {
  return ((CALENDAR.days(20240101, day) % 7) + 7) % 7;
}

/**
 * Computes the date of Easter Sunday in the Gregorian calendar, with the anonymous algorithm of 1876 (Meeus,
 * Astronomical Algorithms, chapter 8).
 */
export function computeEasterSunday(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return year * 10000 + month * 100 + day;
}
