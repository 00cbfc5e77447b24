/** What the ends of a fact become where a trial takes it otherwise. */
import type { ValueType } from '../values/types.ts';
import { allows, isSettled, type Ends } from './candidates.ts';

/** When something known holds: always, or in the piece that begins on a day, which may be that of now. */
export type Told = 'always' | { readonly from: number; readonly isNow: boolean };

/** Which ends become the candidate: of the value now (`from` is `null`), or of the piece that begins on a day. */
export interface Change {
  readonly candidate: Ends;
  /** What is known and is moved; all that the candidate can be of what is open, where it is `null`. */
  readonly moved: Told | null;
  /** In a receipt that may end: what is left is as possible as what was. */
  readonly besides: boolean;
  /** The type that says whether ends are open. */
  readonly type: ValueType;
}

export function changed({ candidate, moved, besides, type }: Change, ends: Ends, from: number | null): Ends {
  const applies =
    moved === null
      ? !isSettled(type, ends) && allows(type, ends, candidate)
      : moved === 'always' || from === moved.from || (from === null && moved.isNow);
  if (!applies) return ends;
  return besides ? { lo: Math.min(ends.lo, candidate.lo), hi: Math.max(ends.hi, candidate.hi) } : candidate;
}
