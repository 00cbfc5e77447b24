/** Births as ages on a day, so that a code holds no date of birth. Days are yyyymmdd. */
import { parseDay } from '../../door/parse.ts';

const YEAR = 10_000;
const DAY_MS = 86_400_000;
/** The cut of the table between children and adults. */
const GROWN = 18;
/** Nobody was born before, as the vocabulary has it. */
const EARLIEST = 19000101;

/** In whole years; -1 before the birth. */
export function ageOn(day: number, birth: number): number {
  return Math.floor((day - birth) / YEAR);
}

export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The births of whoever is at least `least` and not yet `under` years old on a day. */
export function birthsOf(day: number, least: number, under: number): Days {
  return { from: Math.max(EARLIEST, real(day - under * YEAR + 1, 1)), to: real(day - least * YEAR, -1) };
}

/** The nearest day of the calendar at or after (1), or at or before (-1), what may be none: the 29th of February, the 32nd. */
function real(written: number, towards: 1 | -1): number {
  const [year, month, date] = [Math.floor(written / YEAR), (Math.floor(written / 100) % 100) - 1, written % 100];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (date <= last) return written;
  return towards === -1 ? written - date + last : wholeDay(new Date(Date.UTC(year, month + 1, 1)));
}

export function daysBetween(first: number, second: number): number {
  return Math.round((timeOf(second) - timeOf(first)) / DAY_MS);
}

export function dayAfter(day: number, days: number): number {
  return wholeDay(new Date(timeOf(day) + days * DAY_MS));
}

function timeOf(day: number): number {
  return Date.UTC(Math.floor(day / YEAR), (Math.floor(day / 100) % 100) - 1, day % 100);
}

function wholeDay(date: Date): number {
  return Number(date.toISOString().slice(0, 10).replaceAll('-', ''));
}

/** `23/04/1985`, as a field of the form reads it in every language. */
export function writtenDay(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(6)}/${text.slice(4, 6)}/${text.slice(0, 4)}`;
}

/** Of age on a day, whatever else is open about a birth that is written as such a band or as one day. */
export function bornBefore(text: string, day: number): boolean {
  const last = text.split(' - ').at(-1)?.split('/').reverse().join('') ?? '';
  return /^\d{8}$/.test(last) && ageOn(day, Number(last)) >= GROWN;
}

/** The same day so many months before, or the last day of that month where it is shorter. */
function dayBefore(day: number, months: number): number {
  const whole = Math.floor(day / YEAR) * 12 + (Math.floor(day / 100) % 100) - 1 - months;
  return real(Math.floor(whole / 12) * YEAR + ((whole % 12) + 1) * 100 + (day % 100), -1);
}

export interface Months {
  readonly months: string;
  /** Whether it is the very day. */
  readonly exact: boolean;
}

/**
 * How many months before a day is not before a written one: it says no more than was told. Empty where none are.
 * @param all so many months as there is a place for
 */
export function monthsBefore(all: readonly string[], written: string, day: number): Months {
  const told = Number((parseDay(written) ?? '').replaceAll('-', ''));
  const found = all
    .filter((months) => months !== '' && told > 0 && dayBefore(day, Number(months)) >= told)
    .sort((a, b) => Number(b) - Number(a));
  const [months = ''] = found;
  return { months, exact: months !== '' && dayBefore(day, Number(months)) === told };
}

/** So many months before a day, as a field of the form reads it. */
export function sinceText(months: string, day: number): string {
  return writtenDay(dayBefore(day, Number(months)));
}
