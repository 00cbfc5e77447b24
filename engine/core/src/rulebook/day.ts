/** Days of files (YYYY-MM-DD) as whole numbers yyyymmdd. */
import { CALENDAR, parseDay } from '../values/calendar.ts';

/** `2024-10-01` → 20241001. The text has been checked by the schema. */
export function dayOf(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}

export function isIsoDay(value: unknown): value is string {
  return typeof value === 'string' && parseDay(value) !== null;
}

export function dayBefore(day: number): number {
  return CALENDAR.days_after(day, -1);
}
