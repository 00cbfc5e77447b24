/**
 * This module converts the days in rule files (YYYY-MM-DD) to integers yyyymmdd and checks whether a value is such a
 * day. It also computes the day before a day.
 */
import { CALENDAR, parseDay } from '../values/calendar.ts';

/** Converts a day: `2024-10-01` → 20241001. The text must already have been checked, by a schema or by `isIsoDay`. */
export function toDayNumber(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}

export function isIsoDay(value: unknown): value is string {
  return typeof value === 'string' && parseDay(value) !== null;
}

export function getDayBefore(day: number): number {
  return CALENDAR.days_after(day, -1);
}
