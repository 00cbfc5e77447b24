/**
 * This module computes what the ends of a fact (its least and greatest value) become when a trial changes its value.
 */
import { CALENDAR } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import { allowsCandidate, isSettled, type MemoryEnds } from './candidates.ts';

/**
 * Describes when a known value holds: always, or in one piece. A piece is a stretch of time in which the fact has one
 * value; `from` is its first day, and `isNow` is `true` when it contains the day of the answer.
 */
export type KnownTime = 'always' | { readonly from: number; readonly isNow: boolean };

/** Describes the days to which a change is limited, including the first and the last (yyyymmdd). */
export interface ChangeSpan {
  readonly from: number;
  readonly until: number;
  /** Is `true` when the day of the answer is one of the days. */
  readonly isNow: boolean;
}

/**
 * Describes a change of a fact to a candidate value. It is applied to the current value, for which `from` is `null` in
 * `applyChange`, and to each piece.
 */
export interface FactChange {
  readonly candidate: MemoryEnds;
  /**
   * Says which known value is moved. When it is `null`, every open value that allows the candidate becomes the
   * candidate.
   */
  readonly moved: KnownTime | null;
  /**
   * Is `true` for the amount of a receipt that may end: the candidate is then possible in addition to the previous
   * values.
   */
  readonly besides: boolean;
  readonly type: ValueType;
  /** Limits the change to some days; `null` means that it applies on all days. */
  readonly span: ChangeSpan | null;
}

export function applyChange(
  { candidate, moved, besides, type, span }: FactChange,
  ends: MemoryEnds,
  from: number | null,
): MemoryEnds {
  if (span !== null && (from === null ? !span.isNow : from < span.from || from > span.until)) return ends;
  const applies =
    moved === null
      ? !isSettled(type, ends) && allowsCandidate(type, ends, candidate)
      : moved === 'always' || from === moved.from || (from === null && moved.isNow);
  if (!applies) return ends;
  return besides ? { lo: Math.min(ends.lo, candidate.lo), hi: Math.max(ends.hi, candidate.hi) } : candidate;
}

/**
 * Splits pieces so that one begins on the first day of the span and one on the day after it, and returns them in a new
 * list; without a span they are only copied. Pieces are triples of first day, least and greatest value; the list ends
 * with a triple that begins with `Infinity`.
 */
export function splitPieces(pieces: Float64Array, span: ChangeSpan | null): Float64Array {
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
