/** This module reads facts on another day directly from their pieces. */
import { datedEnd } from '../../run/pieces.ts';
import { shapeOf } from '../../plan/columns.ts';
import type { ValueType } from '../../values/types.ts';
import { num, truth, type Place, type RowAt, type Settled } from './place.ts';

/** Returns the value of a dated fact over the days between two (yyyymmdd); `null` when its pieces are not in memory. */
export function piecesAt(
  place: Place,
  id: string,
  type: ValueType,
  at: RowAt,
  from: number,
  until: number,
): Settled | null {
  const pieces = place.household.memory.dated[id]?.[at.row];
  if (pieces === undefined) return null;
  const shape = shapeOf(type);
  const end = (e: 'lo' | 'hi'): number => datedEnd(pieces, from, until, shape, e);
  if (shape === 'number') return num(end('lo'), end('hi'));
  return shape === 'truth' ? truth(end('lo') !== 0, end('hi') !== 0) : { shape: 'mask', m: end('hi') };
}
