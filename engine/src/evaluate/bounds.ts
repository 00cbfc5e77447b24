/** "Not known" becomes bounds, here and nowhere else: the least and greatest that the vocabulary allows, or all values. */
import { toMemory } from '../lowering/columns.ts';
import type { Piece, Row, Stated } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import type { People } from './people.ts';

/** Writes both ends of a value as stated, or of everything that it can be, to two places of the data. Only persons as values need `people`. */
export interface Write {
  (value: Stated | null, people: People | null, data: Float64Array, lo: number, hi: number): void;
}

/** What is said of a fact, dated or not, for a day; `null` where nothing is. */
export function statedIn(row: Row, name: string, day: number): Stated | null {
  return row.dated[name] === undefined ? (row.plain[name] ?? null) : datedIn(row, name, day);
}

/** The same of a fact that is dated. */
export function datedIn(row: Row, name: string, day: number): Stated | null {
  const pieces = row.dated[name];
  if (pieces === undefined) return null;
  let found: Stated | null = null;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.from > day) break;
    found = piece.value;
  }
  return found;
}

/** The writer of a type, prepared once. `open` narrows or widens what a number can be that is not stated. */
export function writerOf(type: ValueType, open: { readonly min: number; readonly max: number } | null = null): Write {
  switch (type.kind) {
    case 'truth':
      return (value, _, data, lo, hi) => {
        const told = value?.kind === 'truth';
        data[lo] = told && value.value ? 1 : 0;
        data[hi] = told && !value.value ? 0 : 1;
      };
    case 'choice': {
      const all = 2 ** type.values.length - 1;
      const bits = new Map(type.values.map((v, i) => [v, 2 ** i]));
      return (value, _, data, lo, hi) => {
        data[lo] = data[hi] = value?.kind === 'set' ? maskOf(value.values, bits) : all;
      };
    }
    case 'person':
      return (value, people, data, lo, hi) => {
        data[lo] = data[hi] = people === null ? 0 : value?.kind === 'set' ? people.mask(value.values) : people.all;
      };
    default: {
      const { min, max } = open ?? type;
      const put = toMemory(type);
      const [least, greatest] = [put(min), put(max)];
      return (value, _, data, lo, hi) => {
        const told = value?.kind === 'range';
        data[lo] = told ? put(value.lo) : least;
        data[hi] = told ? put(value.hi) : greatest;
      };
    }
  }
}

function maskOf(values: readonly string[], bits: ReadonlyMap<string, number>): number {
  let mask = 0;
  for (const v of values) mask |= bits.get(v) ?? 0;
  return mask;
}
