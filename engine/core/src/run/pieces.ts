/**
 * This module reads the pieces of a dated fact: triples (from, least, greatest), sorted by time. For a mask, the
 * greatest value contains all its bits. The interpreter and generated modules use the same functions. Where several
 * lists are stored one after another, `start` is the position at which one begins, and a piece from `Infinity` ends it.
 */
import { BEGINNING, NEVER } from '../values/calendar.ts';

/**
 * Returns the position of the piece that contains a day, or the beginning of the list when the day lies before all
 * pieces.
 */
function at(pieces: Float64Array, day: number, start: number): number {
  let k = start;
  while (k + 3 < pieces.length && (pieces[k + 3] as number) <= day) k += 3;
  return k;
}

/**
 * Returns one end (1: least, 2: greatest) of the piece that contains a day. Returns 0 when the day lies before all
 * pieces.
 */
export function onDay(pieces: Float64Array, day: number, end: 1 | 2, start = 0): number {
  const k = at(pieces, day, start);
  return (pieces[k] as number) > day ? 0 : (pieces[k + end] as number);
}

/** Returns the least value of the pieces that overlap the days `from` to `until`, or 0 when there is none. */
export function leastOver(pieces: Float64Array, from: number, until: number, start = 0): number {
  let k = at(pieces, from, start);
  if ((pieces[k] as number) > until) return 0;
  let found = pieces[k + 1] as number;
  for (k += 3; k < pieces.length && (pieces[k] as number) <= until; k += 3)
    found = Math.min(found, pieces[k + 1] as number);
  return found;
}

/** Returns the greatest value of the pieces that overlap the days `from` to `until`, or 0 when there is none. */
export function greatestOver(pieces: Float64Array, from: number, until: number, start = 0): number {
  let k = at(pieces, from, start);
  if ((pieces[k] as number) > until) return 0;
  let found = pieces[k + 2] as number;
  for (k += 3; k < pieces.length && (pieces[k] as number) <= until; k += 3)
    found = Math.max(found, pieces[k + 2] as number);
  return found;
}

/** Returns all bits of the pieces that overlap the days `from` to `until`, or 0 when there is none. */
export function bitsOver(pieces: Float64Array, from: number, until: number, start = 0): number {
  let k = at(pieces, from, start);
  if ((pieces[k] as number) > until) return 0;
  let found = pieces[k + 2] as number;
  for (k += 3; k < pieces.length && (pieces[k] as number) <= until; k += 3) found |= pieces[k + 2] as number;
  return found;
}

/** Returns one end of a fact of a given shape over the days `from` to `until`. */
export function readDatedEnd(
  pieces: Float64Array,
  from: number,
  until: number,
  shape: 'number' | 'truth' | 'mask',
  end: 'lo' | 'hi',
): number {
  if (end === 'lo') return leastOver(pieces, from, until);
  return shape === 'mask' ? bitsOver(pieces, from, until) : greatestOver(pieces, from, until);
}

/** Returns the latest day before `before` on which a piece begins. Returns -1 when there is none. */
export function latestBefore(pieces: Float64Array, before: number, start = 0): number {
  let found = -1;
  for (let k = start; k < pieces.length && (pieces[k] as number) < before; k += 3) found = pieces[k] as number;
  return found;
}

/**
 * Returns the first day after the last piece that began on or before `day` and in which `holds` was false. Returns
 * `BEGINNING` when there is no such piece, and `NEVER` when no piece follows it.
 */
export function findHeldSince(lists: readonly Float64Array[], day: number, holds: (cut: number) => boolean): number {
  const latest = (before: number): number =>
    lists.reduce((found, list) => Math.max(found, latestBefore(list, before)), -1);
  let end = NEVER;
  for (let cut = latest(Infinity); cut >= 0; cut = latest(cut)) {
    if (cut <= day && !holds(cut)) return end;
    end = cut;
  }
  return BEGINNING;
}
