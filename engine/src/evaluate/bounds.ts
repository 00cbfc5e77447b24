/** "Not known" becomes bounds, here and nowhere else: the least and greatest that the vocabulary allows, or all values. */
import { inMemory } from '../lowering/columns.ts';
import type { Piece, Stated } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import type { People } from './people.ts';

export type Ends = readonly [number, number];

export function both(value: number): Ends {
  return [value, value];
}

export function pieceAt(list: readonly Piece[], day: number): Stated | null {
  let found: Stated | null = null;
  for (const piece of list) {
    if (piece.from > day) break;
    found = piece.value;
  }
  return found;
}

/** Both ends of a value as stated, or of everything that it can be. `open` narrows or widens what is not stated. */
export function bounds(value: Stated | null, type: ValueType, people: People | null, open: { readonly min: number; readonly max: number } | null = null): Ends {
  if (type.kind === 'truth') {
    if (value?.kind === 'truth') return both(value.value ? 1 : 0);
    return [0, 1];
  }
  if (type.kind === 'choice') return both(value?.kind === 'set' ? type.values.reduce((m, v, i) => (value.values.includes(v) ? m | (2 ** i) : m), 0) : 2 ** type.values.length - 1);
  if (type.kind === 'person') return both(people === null ? 0 : value?.kind === 'set' ? people.mask(value.values) : people.all);
  const range = open ?? type;
  if (value?.kind === 'range') return [inMemory(value.lo, type), inMemory(value.hi, type)];
  return [inMemory(range.min, type), inMemory(range.max, type)];
}
