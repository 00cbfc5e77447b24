/**
 * This module makes a situation in which nothing changes after a day: what is true on that day stays true.
 * `findTimeAloneTurns` and the chain both start from this situation. A situation of which nothing changes later is
 * returned as it is, so that it is not packed a second time.
 */
import type { Piece, Row, Situation } from '../../situation/model.ts';

export function carryForward(situation: Situation, today: number): Situation {
  const isLater = ({ dated }: Row): boolean =>
    Object.values(dated).some((pieces) => (pieces.at(-1)?.from ?? 0) > today);
  const { persons, home, things } = situation;
  if (![...persons, home, ...things].some(isLater)) return situation;
  const stay = <R extends Row>(row: R): R => {
    if (!isLater(row)) return row;
    const dated = Object.entries(row.dated).map(([name, pieces]) => [name, stays(pieces, today)] as const);
    return { ...row, dated: Object.fromEntries(dated) };
  };
  return { ...situation, persons: persons.map(stay), home: stay(home), things: things.map(stay) };
}

/** Returns the pieces that begin up to the day; the last of them then has no end. */
function stays(pieces: readonly Piece[], today: number): readonly Piece[] {
  return pieces.filter((p) => p.from <= today);
}
