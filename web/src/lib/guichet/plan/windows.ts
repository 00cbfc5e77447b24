/**
 * This module finds when a desk can next be visited, from the hours that the desk states. Days are integers, yyyymmdd,
 * and hours are texts.
 */
import type { Claim } from '@recto-verso/engine';
import { CALENDAR } from '@recto-verso/engine/desk';

type Hours = Claim['desks'][number]['hours'][number];

export interface OpeningWindow {
  readonly day: number;
  /** Holds the hour as `14:00`; so does `until`. */
  readonly from: string;
  readonly until: string;
}

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const AHEAD_DAYS = 28;
/** When a desk has special hours for a first request, only these are used. */
const KINDS = ['first_request', 'counter'];

/**
 * Returns the first window after a day, within four weeks. Returns `null` when none is known; an appointment has to be
 * made then.
 */
export function findNextWindow(hours: readonly Hours[], after: number): OpeningWindow | null {
  const kind = KINDS.find((one) => hours.some((each) => each.for === one));
  const open = hours.filter((each) => each.for === kind);
  for (let ahead = 1; ahead <= AHEAD_DAYS; ahead++) {
    const day = CALENDAR.days_after(after, ahead);
    const spans = open.filter((one) => isOpen(one, day)).flatMap(({ at }) => at);
    const [first] = [...spans].sort();
    const [from, until] = first?.split('-') ?? [];
    if (from !== undefined && until !== undefined) return { day, from, until };
  }
  return null;
}

function isOpen({ days, months }: Hours, day: number): boolean {
  const weekday = WEEK[new Date(Date.UTC(Math.floor(day / 10000), monthOf(day) - 1, day % 100)).getUTCDay()];
  return days.some((one) => one === weekday) && (months === null || inSeason(monthOf(day), months));
}

/** Checks whether a month is in a season from the first month to the last, which may extend over the end of a year. */
function inSeason(month: number, [first = 1, last = 12]: readonly number[]): boolean {
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}

function monthOf(day: number): number {
  return Math.floor(day / 100) % 100;
}
