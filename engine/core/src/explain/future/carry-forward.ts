/**
 * This module makes a situation in which nothing changes after a day: what is true on that day stays true.
 * `findTimeAloneTurns` and the chain both start from this situation.
 */
import type { Piece, Row, Situation } from '../../situation/model.ts';

export function carryForward(situation: Situation, today: number): Situation {
  const stay = <R extends Row>(row: R): R => {
    const ends = Object.values(row.dated).some((pieces) => (pieces.at(-1)?.from ?? 0) > today);
    if (!ends) return row;
    const dated = Object.entries(row.dated).map(([name, pieces]) => [name, stays(pieces, today)] as const);
    return { ...row, dated: Object.fromEntries(dated) };
  };
  return {
    ...situation,
    persons: situation.persons.map(stay),
    home: stay(situation.home),
    things: situation.things.map(stay),
  };
}

/** Returns the pieces that begin up to the day; the last of them then has no end. */
function stays(pieces: readonly Piece[], today: number): readonly Piece[] {
  return pieces.filter((p) => p.from <= today);
}
