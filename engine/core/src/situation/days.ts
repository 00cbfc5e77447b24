/**
 * This module converts the names of periods that a situation uses to the days of the engine (yyyymmdd). The calendar
 * itself is in `values/calendar.ts`.
 */
import { CALENDAR } from '../values/calendar.ts';
import type { KeptForm } from '../values/types.ts';

/** Is earlier than every other day: the first piece of a dated fact begins here. */
export const START_OF_TIME = 0;
/** Is later than every other day: a spell without an end lasts until here. */
export const FOREVER = 99991231;
/** A spell that begins on this day has always held, because no described person lived before it. */
export const FIRST_SPELL_DAY = 19000101;
/** Is the last day that a spell can name. */
export const LAST_SPELL_DAY = 21001231;

export interface DaySpan {
  /** The first and the last day (yyyymmdd) both belong to the span. */
  readonly first: number;
  readonly last: number;
}

export function getNextDay(day: number): number {
  return CALENDAR.days_after(day, 1);
}

export function getPreviousDay(day: number): number {
  return CALENDAR.days_after(day, -1);
}

/**
 * Returns the days of `2025-05`, `2024-Q1` or `2024`, depending on how the fact is kept. Returns `null` when the name
 * has another form, or when no such month exists in the years that spells can name.
 */
export function findPeriodSpan(kept: Exclude<KeptForm, 'spells'>, name: string): DaySpan | null {
  const year = Number(name.slice(0, 4));
  const [first, last] = monthsOf(kept, name) ?? [0, 0];
  if (first < 1 || last > 12 || year < Math.floor(FIRST_SPELL_DAY / 10000) || year > Math.floor(LAST_SPELL_DAY / 10000))
    return null;
  return { first: year * 10000 + first * 100 + 1, last: CALENDAR.end_of_month(year * 10000 + last * 100 + 1, 0) };
}

function monthsOf(kept: Exclude<KeptForm, 'spells'>, name: string): readonly [number, number] | null {
  switch (kept) {
    case 'by-month':
      return /^\d{4}-\d{2}$/.test(name) ? [Number(name.slice(5)), Number(name.slice(5))] : null;
    case 'by-quarter': {
      const quarter = /^\d{4}-Q[1-4]$/.test(name) ? Number(name.slice(6)) : 0;
      return quarter === 0 ? null : [quarter * 3 - 2, quarter * 3];
    }
    case 'by-year':
      return /^\d{4}$/.test(name) ? [1, 12] : null;
  }
}
