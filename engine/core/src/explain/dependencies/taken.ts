/** What the ends of a fact become where a trial takes it otherwise. */
import { CALENDAR } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import { allows, isSettled, type Ends } from './candidates.ts';

/** When something known holds: always, or in the piece that begins on a day, which may be that of now. */
export type Told = 'always' | { readonly from: number; readonly isNow: boolean };

/** Days on which alone a fact is taken otherwise, the first and the last included. */
export interface Span {
  readonly from: number;
  readonly until: number;
  /** Whether the day of the answer is one of them. */
  readonly isNow: boolean;
}

/** Which ends become the candidate: of the value now (`from` is `null`), or of the piece that begins on a day. */
export interface Change {
  readonly candidate: Ends;
  /** What is known and is moved; all that the candidate can be of what is open, where it is `null`. */
  readonly moved: Told | null;
  /** In a receipt that may end: what is left is as possible as what was. */
  readonly besides: boolean;
  /** The type that says whether ends are open. */
  readonly type: ValueType;
  /** `null`: whenever it is. */
  readonly span: Span | null;
}

export function changed({ candidate, moved, besides, type, span }: Change, ends: Ends, from: number | null): Ends {
  if (span !== null && (from === null ? !span.isNow : from < span.from || from > span.until)) return ends;
  const applies =
    moved === null
      ? !isSettled(type, ends) && allows(type, ends, candidate)
      : moved === 'always' || from === moved.from || (from === null && moved.isNow);
  if (!applies) return ends;
  return besides ? { lo: Math.min(ends.lo, candidate.lo), hi: Math.max(ends.hi, candidate.hi) } : candidate;
}

/** The same pieces (triples from, least, greatest; one from `Infinity` ends them), so that one begins with the span and one after it. */
export function cut(pieces: Float64Array, span: Span | null): Float64Array {
  if (span === null) return pieces.slice();
  const days = [span.from, CALENDAR.days_after(span.until, 1)];
  const made: number[] = [];
  for (let k = 0; k + 2 < pieces.length && pieces[k] !== Infinity; k += 3) {
    const [from, lo, hi] = pieces.subarray(k, k + 3) as unknown as [number, number, number];
    const next = pieces[k + 3] ?? Infinity;
    for (const day of [from, ...days.filter((one) => one > from && one < next)]) made.push(day, lo, hi);
  }
  return Float64Array.from([...made, Infinity, 0, 0]);
}
