/**
 * This module converts births to ages on a day, so that a code holds no date of birth. It also converts other days to
 * numbers of months before the day of the code. Days are integers, yyyymmdd.
 */
import { parseWrittenDay } from '../../door/parse.ts';

const YEAR = 10_000;
const DAY_MS = 86_400_000;
/** A person counts as of age from this age on, in years. */
const GROWN = 18;
/** The vocabulary allows no birth before this day, yyyymmdd. */
const EARLIEST = 19000101;

/** Returns the age in whole years, or a negative number when the day is before the birth. */
export function computeAgeOn(day: number, birth: number): number {
  return Math.floor((day - birth) / YEAR);
}

export interface BirthRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the first and the last birth of a person who, on a day, is at least `least` and not yet `under` years old.
 * The first birth is never before `EARLIEST`.
 */
export function computeBirthRange(day: number, least: number, under: number): BirthRange {
  return { from: Math.max(EARLIEST, real(day - under * YEAR + 1, 1)), to: real(day - least * YEAR, -1) };
}

/**
 * Returns the nearest existing day at or after (1), or at or before (-1), a day that may not exist, such as the 29th of
 * February or the 32nd.
 */
function real(written: number, towards: 1 | -1): number {
  const [year, month, date] = [Math.floor(written / YEAR), (Math.floor(written / 100) % 100) - 1, written % 100];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (date <= last) return written;
  return towards === -1 ? written - date + last : wholeDay(new Date(Date.UTC(year, month + 1, 1)));
}

export function countDaysBetween(first: number, second: number): number {
  return Math.round((timeOf(second) - timeOf(first)) / DAY_MS);
}

export function addDaysTo(day: number, days: number): number {
  return wholeDay(new Date(timeOf(day) + days * DAY_MS));
}

function timeOf(day: number): number {
  return Date.UTC(Math.floor(day / YEAR), (Math.floor(day / 100) % 100) - 1, day % 100);
}

function wholeDay(date: Date): number {
  return Number(date.toISOString().slice(0, 10).replaceAll('-', ''));
}

/** Writes a day as `23/04/1985`, a notation that the fields of a form accept in every language. */
export function formatFormDay(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(6)}/${text.slice(4, 6)}/${text.slice(0, 4)}`;
}

/**
 * Checks whether a person is certainly of age on a day, from a birth that is written as one day or as a range of days
 * (`23/04/1985 - 26/11/1996`). Returns `false` when the last day cannot be read.
 */
export function isCertainlyAdult(text: string, day: number): boolean {
  const last = text.split(' - ').at(-1)?.split('/').reverse().join('') ?? '';
  return /^\d{8}$/.test(last) && computeAgeOn(day, Number(last)) >= GROWN;
}

/** Returns the same day of the month, `months` months earlier, or the last day of that month when it is shorter. */
function dayBefore(day: number, months: number): number {
  const whole = Math.floor(day / YEAR) * 12 + (Math.floor(day / 100) % 100) - 1 - months;
  return real(Math.floor(whole / 12) * YEAR + ((whole % 12) + 1) * 100 + (day % 100), -1);
}

export interface Months {
  readonly months: string;
  /** Is `true` when the months lead back to exactly the written day. */
  readonly exact: boolean;
}

/**
 * Finds the largest number of months before `day` that does not reach back beyond the written day, so that a code never
 * claims more than was answered. `months` is empty when none fits or when the text is not a day.
 * @param all the numbers of months that the code has a place for
 */
export function findMonthsBefore(all: readonly string[], written: string, day: number): Months {
  const told = Number((parseWrittenDay(written) ?? '').replaceAll('-', ''));
  const found = all
    .filter((months) => months !== '' && told > 0 && dayBefore(day, Number(months)) >= told)
    .sort((a, b) => Number(b) - Number(a));
  const [months = ''] = found;
  return { months, exact: months !== '' && dayBefore(day, Number(months)) === told };
}

/** Writes the day that lies `months` months before a day, in a notation that the fields of a form accept. */
export function formatMonthsBefore(months: string, day: number): string {
  return formatFormDay(dayBefore(day, Number(months)));
}
