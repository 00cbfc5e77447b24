/** "Not known" becomes bounds, here and nowhere else: the least and greatest that the vocabulary allows, or all values. */
import { gridded, inMemory, isOnGrid, scaleOf } from '../lowering/columns.ts';
import type { Piece, Row, Stated } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import type { People } from './people.ts';

/** How values of one type stand in memory. It is data and no closure, so that one short function serves every fact. */
export interface Ends {
  readonly kind: ValueType['kind'];
  /** What a value can be that is not stated: least and greatest, or a mask of everything. */
  readonly least: number;
  readonly greatest: number;
  readonly onGrid: boolean;
  readonly scale: number;
  readonly bits: ReadonlyMap<string, number>;
}

/** `open` narrows or widens what a number can be that is not stated. */
export function endsOf(type: ValueType, open: { readonly min: number; readonly max: number } | null = null): Ends {
  const values = type.kind === 'choice' ? type.values : [];
  const bits = new Map(values.map((v, i) => [v, 2 ** i]));
  const plain = { kind: type.kind, onGrid: isOnGrid(type), scale: scaleOf(type), bits };
  if (type.kind === 'number' || type.kind === 'date') {
    const { min, max } = open ?? type;
    return { ...plain, least: inMemory(min, type), greatest: inMemory(max, type) };
  }
  const all = type.kind === 'choice' ? 2 ** values.length - 1 : type.kind === 'truth' ? 1 : 0;
  return { ...plain, least: type.kind === 'truth' ? 0 : all, greatest: all };
}

/** Writes both ends of a value as stated, or of everything that it can be. Only persons as values need `people`. */
export function writeEnds(
  ends: Ends,
  value: Stated | null,
  people: People | null,
  data: Float64Array,
  lo: number,
  hi: number,
): void {
  if (value === null) {
    const open = ends.kind === 'person' && people !== null;
    data[lo] = open ? people.all : ends.least;
    data[hi] = open ? people.all : ends.greatest;
  } else if (value.kind === 'truth') {
    data[lo] = data[hi] = value.value ? 1 : 0;
  } else if (value.kind === 'set') {
    data[lo] = data[hi] = ends.kind === 'person' ? (people?.mask(value.values) ?? 0) : maskOf(value.values, ends.bits);
  } else {
    data[lo] = inUnits(value.lo, ends);
    data[hi] = value.lo === value.hi ? (data[lo] as number) : inUnits(value.hi, ends);
  }
}

function inUnits(value: number, { onGrid, scale }: Ends): number {
  return onGrid ? gridded(value) : value * scale;
}

function maskOf(values: readonly string[], bits: ReadonlyMap<string, number>): number {
  let mask = 0;
  for (let i = 0; i < values.length; i++) mask |= bits.get(values[i] as string) ?? 0;
  return mask;
}

/** What is said of a fact, dated or not, for a day; `null` where nothing is. */
export function statedIn(row: Row, name: string, day: number): Stated | null {
  return row.dated[name] === undefined ? (row.plain[name] ?? null) : datedIn(row, name, day);
}

/** The same of a fact that is dated. */
export function datedIn(row: Row, name: string, day: number): Stated | null {
  const pieces = row.dated[name];
  if (pieces === undefined) return null;
  return pieceAt(pieces, day).value;
}

/** The piece that a day falls into. Most lie in the past: the one of the day is near the end. */
export function pieceAt(pieces: readonly Piece[], day: number): Piece {
  for (let i = pieces.length - 1; i > 0; i--) {
    const piece = pieces[i] as Piece;
    if (piece.from <= day) return piece;
  }
  return pieces[0] as Piece;
}
