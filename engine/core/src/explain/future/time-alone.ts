/**
 * This module finds when time alone turns a `no`: through ages, waiting times, and laws and figures that come into
 * force.
 */
import { CALENDAR } from '../../values/calendar.ts';
import type { TruthValue } from '../../run/household.ts';
import type { FutureVerdicts } from './future-verdicts.ts';

const MONTHS_AHEAD = 24;

/**
 * Finds, for each given right and person whose verdict is `no`, the first day on which time alone turns it while
 * everything else stays the same. The search goes month by month, so that a verdict that turns and turns back within a
 * month is not found. A right that does not turn within `MONTHS_AHEAD` is not in the result.
 */
export function findTimeAloneTurns(
  { today, verdicts }: FutureVerdicts,
  waiting: readonly { readonly right: string; readonly row: number }[],
): ReadonlyMap<string, { readonly day: number; readonly verdict: TruthValue }> {
  const found = new Map<string, { day: number; verdict: TruthValue }>();
  const at = (day: number, { right, row }: (typeof waiting)[number]): TruthValue =>
    verdicts(day).get(right)?.[row] ?? 'depends';
  let open = waiting;
  for (let month = 1; month <= MONTHS_AHEAD && open.length > 0; month++) {
    const [before, after] = [CALENDAR.months_after(today, month - 1), CALENDAR.months_after(today, month)];
    const turned = open.filter((w) => at(after, w) !== 'no');
    for (const w of turned) {
      const day = firstDay(before, after, (d) => at(d, w) !== 'no');
      found.set(`${w.right} ${w.row}`, { day, verdict: at(day, w) });
    }
    open = open.filter((w) => !turned.includes(w));
  }
  return found;
}

function firstDay(before: number, after: number, turns: (day: number) => boolean): number {
  let [no, yes] = [0, CALENDAR.days(before, after)];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (turns(CALENDAR.days_after(before, middle))) yes = middle;
    else no = middle;
  }
  return CALENDAR.days_after(before, yes);
}
