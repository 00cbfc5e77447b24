/**
 * This module is the calendar, over integers yyyymmdd. It uses no date function of a language or a database, so that
 * every backend computes the same days; the SQL printers write the same definitions as text. `| 0` marks a number as a
 * 32-bit integer, which every day is, because the remainder of a double takes ten times as long.
 */

/**
 * `held_since` returns `BEGINNING` when its condition was never false, and `NEVER` when the condition is false in the
 * last piece.
 */
export const BEGINNING = 19000101;
export const NEVER = 99991231;

/** Contains the calendar functions that formulas and plans call by name. */
export const CALENDAR = {
  /**
   * Returns the complete years from one day to another. In a year without 29 February, a person born on that day
   * becomes a year older on 1 March.
   */
  years: (from: number, to: number): number => year(to) - year(from) - ((to | 0) % 10000 < (from | 0) % 10000 ? 1 : 0),
  /** Returns the complete months from one day to another. */
  months: (from: number, to: number): number =>
    (year(to) - year(from)) * 12 + month(to) - month(from) - ((to | 0) % 100 < (from | 0) % 100 ? 1 : 0),
  days: (from: number, to: number): number => dayNumber(to) - dayNumber(from),
  year: (day: number): number => year(day),
  first_day: (y: number): number => y * 10000 + 101,
  days_after: (day: number, n: number): number => fromDayNumber(dayNumber(day) + Math.floor(n)),
  /** Returns the same day `n` months later, or the last day of that month when the month is shorter. */
  months_after: (day: number, n: number): number => {
    const first = startOfMonth(day, n);
    return first - 1 + Math.min((day | 0) % 100, monthLength(first));
  },
  start_of_month: (day: number, n: number): number => startOfMonth(day, n),
  start_of_quarter: (day: number, n: number): number => startOfMonth(day, n * 3 - ((month(day) - 1) % 3)),
  start_of_year: (day: number, n: number): number => (year(day) + Math.floor(n)) * 10000 + 101,
  end_of_month: (day: number, n: number): number => {
    const first = startOfMonth(day, n);
    return first - 1 + monthLength(first);
  },
  end_of_quarter: (day: number, n: number): number => {
    const last = startOfMonth(day, n * 3 - ((month(day) - 1) % 3) + 2);
    return last - 1 + monthLength(last);
  },
  end_of_year: (day: number, n: number): number => (year(day) + Math.floor(n)) * 10000 + 1231,
  /** Returns the last day, not after `day`, that has this month and day (mmdd). */
  last: (monthDay: number, day: number): number =>
    year(day) * 10000 + monthDay - (monthDay > (day | 0) % 10000 ? 10000 : 0),
} as const satisfies Readonly<Record<string, (a: number, b: number) => number>>;

export type CalendarFunction = keyof typeof CALENDAR;

/** Converts ISO text to yyyymmdd. Returns `null` when the text is not a day of the calendar. */
export function parseDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = Number(match[1]) * 10000 + Number(match[2]) * 100 + Number(match[3]);
  return isDay(day) ? day : null;
}

export function isDay(day: number): boolean {
  const m = month(day);
  return m >= 1 && m <= 12 && day % 100 >= 1 && day % 100 <= monthLength(day);
}

export function showDay(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

function year(day: number): number {
  return ((day | 0) / 10000) | 0;
}
function month(day: number): number {
  return (((day | 0) / 100) | 0) % 100;
}
function startOfMonth(day: number, n: number): number {
  const count = (year(day) * 12 + month(day) - 1 + Math.floor(n)) | 0;
  return ((count / 12) | 0) * 10000 + ((count % 12) + 1) * 100 + 1;
}
function monthLength(day: number): number {
  const m = month(day);
  if (m === 2) return isLeap(year(day)) ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}
function isLeap(y: number): boolean {
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
}

/**
 * Returns the days since 1 March of the year 0. The year is counted from March, so that the leap day is its last day.
 */
function dayNumber(day: number): number {
  const m = month(day);
  const y = m > 2 ? year(day) : year(day) - 1;
  const shifted = m > 2 ? m - 3 : m + 9;
  return (
    y * 365 +
    ((y / 4) | 0) -
    ((y / 100) | 0) +
    ((y / 400) | 0) +
    (((153 * shifted + 2) / 5) | 0) +
    ((day | 0) % 100) -
    1
  );
}

function fromDayNumber(n: number): number {
  const era = (n / 146097) | 0;
  const inEra = (n - era * 146097) | 0;
  const y = ((inEra - ((inEra / 1460) | 0) + ((inEra / 36524) | 0) - ((inEra / 146096) | 0)) / 365) | 0;
  const inYear = inEra - (365 * y + ((y / 4) | 0) - ((y / 100) | 0));
  const shifted = ((5 * inYear + 2) / 153) | 0;
  const d = inYear - (((153 * shifted + 2) / 5) | 0) + 1;
  const m = shifted < 10 ? shifted + 3 : shifted - 9;
  return (y + era * 400 + (m <= 2 ? 1 : 0)) * 10000 + m * 100 + d;
}
