/** This module creates, combines and searches the pieces of dated facts. The pieces of a fact cover all time. */
import { START_OF_TIME, getPreviousDay, FOREVER, getNextDay } from './days.ts';
import type { Piece, Stated } from './model.ts';
import { isShared } from './shared.ts';

/** Describes days over which one value holds. Both ends are included, and the value is `null` when it is not known. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly value: Stated | null;
}

/**
 * Returns pieces from the beginning of time to its end: the stretches, and `outside` on all other days. The stretches
 * have to be sorted and must not overlap. Neighbours with the same value become one piece.
 */
export function joinStretches(stretches: readonly Stretch[], outside: Stated | null): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (from: number, value: Stated | null): void => {
    const last = pieces.at(-1);
    if (last === undefined || !isSameStated(last.value, value)) pieces.push({ from, value });
  };
  let cursor = START_OF_TIME;
  let ended = false;
  for (const stretch of stretches) {
    if (stretch.from > cursor) push(cursor, outside);
    push(stretch.from, stretch.value);
    ended = stretch.until >= FOREVER;
    cursor = ended ? FOREVER : getNextDay(stretch.until);
  }
  if (!ended) push(cursor, outside);
  const [first] = pieces;
  return first !== undefined && pieces.length === 1 ? createConstantPieces(first.value) : pieces;
}

/** Returns the value of a fact on a day, or `null` when nothing is known. */
export function findValueOn(pieces: readonly Piece[], day: number): Stated | null {
  return pieces.findLast((p) => p.from <= day)?.value ?? null;
}

/** Returns `pieces`, with the values of `others` on the days on which the value of `pieces` is not known. */
export function fillUnknownPieces(pieces: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const days = [...new Set([START_OF_TIME, ...pieces.map((p) => p.from), ...others.map((p) => p.from)])].sort(
    (a, b) => a - b,
  );
  return joinStretches(
    days.map((from, i) => {
      const next = days[i + 1];
      return {
        from,
        until: next === undefined ? FOREVER : getPreviousDay(next),
        value: findValueOn(pieces, from) ?? findValueOn(others, from),
      };
    }),
    null,
  );
}

/**
 * Returns pieces in which a value holds from the day since which nothing has changed to the day of the answer. On all
 * other days nothing is known.
 */
export function createRecentPieces(
  { since, date }: { readonly since: number; readonly date: number },
  value: Stated | null,
): readonly Piece[] {
  return joinStretches([{ from: since, until: date, value }], null);
}

/** Returns pieces in which a value holds on one day. On all other days nothing is known. */
export function createDayPieces(day: number, value: Stated | null): readonly Piece[] {
  return joinStretches([{ from: day, until: day, value }], null);
}

/**
 * Returns a list of one piece, whose value holds at all times. The lists of common values are created once and shared
 * by all households.
 */
export function createConstantPieces(value: Stated | null): readonly Piece[] {
  const known = shared.get(value);
  if (known !== undefined) return known;
  const made = [{ from: START_OF_TIME, value }];
  if (value === null || isShared(value)) shared.set(value, made);
  return made;
}
const shared = new Map<Stated | null, readonly Piece[]>();

/** Returns pieces with one value on every day before `day`, and the given pieces from that day on. */
export function replacePiecesBefore(day: number, value: Stated, pieces: readonly Piece[]): readonly Piece[] {
  const onThatDay = pieces.findLast((p) => p.from <= day)?.value ?? null;
  const first = { from: START_OF_TIME, value };
  const next = isSameStated(value, onThatDay) ? [] : [{ from: day, value: onThatDay }];
  return [first, ...next, ...pieces.filter((p) => p.from > day)];
}

/** Checks whether any of the pieces is known. */
export function hasKnownPiece(pieces: readonly Piece[]): boolean {
  return pieces.some((p) => p.value !== null);
}

export function isSameStated(a: Stated | null, b: Stated | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'range' && b.kind === 'range') return a.lo === b.lo && a.hi === b.hi;
  if (a.kind === 'truth' && b.kind === 'truth') return a.value === b.value;
  if (a.kind === 'set' && b.kind === 'set')
    return a.values.length === b.values.length && a.values.every((v, i) => v === b.values[i]);
  return false;
}
