/**
 * This module reads figures as a term does: the value of the day that the term asks for, in the row that its keys
 * select.
 */
import { isOnGrid, scaleOf } from '../../values/grid.ts';
import type { FigureKey, Term } from '../../language/term.ts';
import type { DatedCell, Figure } from '../../rulebook/model.ts';
import { lookUp, together, type Ends, type KeySeen } from './cells.ts';
import { dayOf, type Place } from './place.ts';
import { settle } from './term.ts';

export interface FigureAt {
  readonly figure: Figure;
  /** The first possible day (`from`) and the last one (`until`) for which the figure is read are integers, yyyymmdd. */
  readonly from: number;
  readonly until: number;
  /** Lists the values in force on those days, oldest first. */
  readonly inForce: readonly DatedCell[];
  /** Holds both ends in the unit of the figure; `null` for a scale or a list. */
  readonly ends: Ends | null;
}

/** Reads a figure. Returns `null` when it has no value on that day. */
export function figureAt(place: Place, id: string, keys: readonly FigureKey[], day: Term | null): FigureAt | null {
  const figure = place.book.figures.get(id);
  if (figure === undefined) return null;
  const [from, until] = readOn(place, day);
  const inForce = figure.values.filter((v, i) => v.from <= until && (figure.values[i + 1]?.from ?? Infinity) > from);
  if (inForce.length === 0) return null;
  const seen = keys.map((key) => keySeen(place, key));
  return { figure, from, until, inForce, ends: together(inForce.map((v) => lookUp(v.cell, seen))) };
}

function readOn(place: Place, day: Term | null): readonly [number, number] {
  if (day === null) return [dayOf(place), dayOf(place)];
  const known = settle(day, place);
  return known?.shape === 'number' ? [known.lo, known.hi] : [0, dayOf(place)];
}

function keySeen(place: Place, key: FigureKey): KeySeen {
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
      const scale = scaleOf(key.term.type);
      const end = (x: number): number => (isOnGrid(key.term.type) ? Math.round(x) : x) / scale;
      return { kind: 'range', lo: end(known.lo), hi: end(known.hi) };
    }
  }
}
