/** An amount or an age between two cuts of the table. A band never says more than what was answered. */
import { ageOn, birthsOf, writtenDay } from './ages.ts';
import type { Choice } from './room.ts';
import type { Band } from './table.ts';

export interface Ends {
  readonly min: number;
  readonly max: number;
}

/** The narrowest band around a range; `null` where it lies outside all cuts. */
export function around({ cuts }: Band, { min, max }: Ends): Ends | null {
  const low = cuts.findLast((cut) => cut <= min);
  const high = cuts.find((cut) => cut >= max);
  return low === undefined || high === undefined ? null : { min: low, max: high };
}

/** Ages between two births, the older one not yet reached. @param births yyyymmdd */
export function agesOf(births: Ends, day: number): Ends {
  return { min: ageOn(day, births.max), max: ageOn(day, births.min) + 1 };
}

/** A band in the steps in which it is held: which of the likely ones, or else its two ends. @param band `null`: no answer */
export function choicesOf(slot: Band, band: Ends | null): readonly Choice[] {
  const { shares, likely, cuts } = slot;
  if (band === null) return [{ index: 0, shares }];
  const known = likely.findIndex(([low, high]) => low === band.min && high === band.max);
  if (known >= 0) return [{ index: known + 1, shares }];
  const low = cuts.indexOf(band.min);
  return [
    { index: shares.length - 1, shares },
    { index: low, shares: even(cuts.length) },
    { index: cuts.indexOf(band.max) - low, shares: even(cuts.length - low) },
  ];
}

/** @param next the place of the next choice among its shares */
export function bandFrom(slot: Band, next: (shares: readonly number[]) => number): Ends | null {
  const { shares, likely, cuts } = slot;
  const index = next(shares);
  if (index === 0) return null;
  const known = likely[index - 1];
  if (known !== undefined) return { min: known[0], max: known[1] };
  const low = next(even(cuts.length));
  const high = low + next(even(cuts.length - low));
  return { min: cuts[low] ?? 0, max: cuts[high] ?? 0 };
}

function even(places: number): readonly number[] {
  return new Array<number>(places).fill(1);
}

/** What an answer says that lies in a band. */
export function textOf({ birth }: Band, { min, max }: Ends, day: number): string {
  if (!birth) return min === max ? String(min) : `${min} - ${max}`;
  const { from, to } = birthsOf(day, min, max);
  return `${writtenDay(from)} - ${writtenDay(to)}`;
}
