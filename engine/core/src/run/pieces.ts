/**
 * Reading the pieces of a dated fact: triples (from, least, greatest), one after the other in time; of masks, the
 * greatest is all their bits. Interpreter and generated modules read them by the same functions. Where several lists
 * stand one behind the other, `start` says where one begins, and a piece from `Infinity` ends it.
 */
import { BEGINNING, NEVER } from '../values/calendar.ts';

/** Where the piece of a day begins in its list; its beginning where the day lies before all. */
function at(pieces: Float64Array, day: number, start: number): number {
  let k = start;
  while (k + 3 < pieces.length && (pieces[k + 3] as number) <= day) k += 3;
  return k;
}

/** One end (1: least, 2: greatest) of the piece of a day; 0 where the day lies before all. */
export function onDay(pieces: Float64Array, day: number, end: 1 | 2, start = 0): number {
  const k = at(pieces, day, start);
  return (pieces[k] as number) > day ? 0 : (pieces[k + end] as number);
}

/** The least of the pieces that meet the days `from` to `until`. */
export function leastOver(pieces: Float64Array, from: number, until: number, start = 0): number {
  let k = at(pieces, from, start);
  if ((pieces[k] as number) > until) return 0;
  let found = pieces[k + 1] as number;
  for (k += 3; k < pieces.length && (pieces[k] as number) <= until; k += 3)
    found = Math.min(found, pieces[k + 1] as number);
  return found;
}

/** The greatest of the pieces that meet the days `from` to `until`. */
export function greatestOver(pieces: Float64Array, from: number, until: number, start = 0): number {
  let k = at(pieces, from, start);
  if ((pieces[k] as number) > until) return 0;
  let found = pieces[k + 2] as number;
  for (k += 3; k < pieces.length && (pieces[k] as number) <= until; k += 3)
    found = Math.max(found, pieces[k + 2] as number);
  return found;
}

/** All bits of the pieces that meet the days `from` to `until`. */
export function bitsOver(pieces: Float64Array, from: number, until: number, start = 0): number {
  let k = at(pieces, from, start);
  if ((pieces[k] as number) > until) return 0;
  let found = pieces[k + 2] as number;
  for (k += 3; k < pieces.length && (pieces[k] as number) <= until; k += 3) found |= pieces[k + 2] as number;
  return found;
}

/** One end of a fact of some shape over the days `from` to `until`. */
export function datedEnd(
  pieces: Float64Array,
  from: number,
  until: number,
  shape: 'number' | 'truth' | 'mask',
  end: 'lo' | 'hi',
): number {
  if (end === 'lo') return leastOver(pieces, from, until);
  return shape === 'mask' ? bitsOver(pieces, from, until) : greatestOver(pieces, from, until);
}

/** The latest day before `before` on which a piece begins; -1 where none does. */
export function latestBefore(pieces: Float64Array, before: number, start = 0): number {
  let found = -1;
  for (let k = start; k < pieces.length && (pieces[k] as number) < before; k += 3) found = pieces[k] as number;
  return found;
}

/** The end of the last piece, begun on or before `day`, in which `holds` was false; the beginning of time where none was. */
export function heldSince(lists: readonly Float64Array[], day: number, holds: (cut: number) => boolean): number {
  const latest = (before: number): number =>
    lists.reduce((found, list) => Math.max(found, latestBefore(list, before)), -1);
  let end = NEVER;
  for (let cut = latest(Infinity); cut >= 0; cut = latest(cut)) {
    if (cut <= day && !holds(cut)) return end;
    end = cut;
  }
  return BEGINNING;
}
