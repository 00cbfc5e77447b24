/** Days between the outside (ISO strings) and the engine (whole numbers yyyymmdd). */

/** `2026-11-25` as 20261125; `null` where it is no day of the calendar. */
export function dayOf(iso: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? year * 10000 + month * 100 + day : null;
}

/** 20261125 as `2026-11-25`. */
export function isoOf(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** Made once: a list asks what day it is for each of its rows, and a format takes long to make. */
const IN_BELGIUM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** Today in Belgium, wherever this runs: the law's day starts there. */
export function today(now: Date = new Date()): number {
  return Number(IN_BELGIUM.format(now).replaceAll('-', ''));
}
