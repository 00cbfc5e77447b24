/**
 * This module reads figures as a term does: the value of the day that the term asks for, in the row that its keys
 * select.
 */
import { isOnGrid, getMemoryScale } from '../../values/grid.ts';
import type { FigureKey, Term } from '../../language/term.ts';
import type { DatedCell, Figure } from '../../rulebook/model.ts';
import { lookUpCell, joinCellEnds, type CellEnds, type KeySeen } from './cells.ts';
import { getPlaceDay, type TermPlace } from './term-place.ts';
import { settle } from './term.ts';

export interface FigureAt {
  readonly figure: Figure;
  /** Holds the first possible day for which the figure is read, yyyymmdd; `until` holds the last possible one. */
  readonly from: number;
  readonly until: number;
  /** Lists the values in force on those days, oldest first. */
  readonly inForce: readonly DatedCell[];
  /** Holds both ends in the unit of the figure; `null` for a scale, a list, or a table without a row for the keys. */
  readonly ends: CellEnds | null;
}

/** Reads a figure. Returns `null` when there is no such figure, or when it has no value on that day. */
export function readFigure(
  place: TermPlace,
  id: string,
  keys: readonly FigureKey[],
  day: Term | null,
): FigureAt | null {
  const figure = place.book.figures.get(id);
  if (figure === undefined) return null;
  const [from, until] = readOn(place, day);
  const inForce = figure.values.filter((v, i) => v.from <= until && (figure.values[i + 1]?.from ?? Infinity) > from);
  if (inForce.length === 0) return null;
  const seen = keys.map((key) => keySeen(place, key));
  return { figure, from, until, inForce, ends: joinCellEnds(inForce.map((v) => lookUpCell(v.cell, seen))) };
}

function readOn(place: TermPlace, day: Term | null): readonly [number, number] {
  if (day === null) return [getPlaceDay(place), getPlaceDay(place)];
  const known = settle(day, place);
  return known?.shape === 'number' ? [known.lo, known.hi] : [0, getPlaceDay(place)];
}

function keySeen(place: TermPlace, key: FigureKey): KeySeen {
  if (key.kind === 'key') return { kind: 'names', names: [key.key] };
  const known = settle(key.term, place);
  if (known === null) return { kind: 'any' };
  switch (known.shape) {
    case 'truth':
      return { kind: 'names', names: [...(known.p ? ['yes'] : []), ...(known.c ? [] : ['no'])] };
    case 'mask':
      return {
        kind: 'names',
        names: key.term.type.kind === 'choice' ? key.term.type.values.filter((_, i) => (known.m & (2 ** i)) !== 0) : [],
      };
    case 'number': {
      const scale = getMemoryScale(key.term.type);
      const end = (x: number): number => (isOnGrid(key.term.type) ? Math.round(x) : x) / scale;
      return { kind: 'range', lo: end(known.lo), hi: end(known.hi) };
    }
  }
}
