/** When a desk can next be visited, as far as it says so itself. Days are yyyymmdd, hours as they are written. */
import type { Claim } from '@recto-verso/engine';
import { CALENDAR } from '@recto-verso/engine/desk';

type Hours = Claim['desks'][number]['hours'][number];

export interface Window {
  readonly day: number;
  /** `14:00`, `16:00` */
  readonly from: string;
  readonly until: string;
}

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const AHEAD_DAYS = 28;
/** Where a first request has hours of its own, these are the ones. */
const KINDS = ['first_request', 'counter'];

/** The first window after a day; `null` where nobody knows one: an appointment is made then. */
export function nextWindow(hours: readonly Hours[], after: number): Window | null {
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

/** From the first month to the last, over the turn of a year too. */
function inSeason(month: number, [first = 1, last = 12]: readonly number[]): boolean {
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}

function monthOf(day: number): number {
  return Math.floor(day / 100) % 100;
}
