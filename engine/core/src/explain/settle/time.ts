/**
 * This module reads facts on another day directly from their pieces, which are the values of a fact over time, each
 * with its first day.
 */
import { readDatedEnd } from '../../run/pieces.ts';
import { getColumnShape } from '../../plan/columns.ts';
import type { ValueType } from '../../values/types.ts';
import { createSettledNumber, createSettledTruth, type TermPlace, type RowAt, type TermValue } from './term-place.ts';

/**
 * Returns the value of a dated fact over the days from `from` to `until` (yyyymmdd); `null` when its pieces are not in
 * memory.
 */
export function readPieces(
  place: TermPlace,
  id: string,
  type: ValueType,
  at: RowAt,
  from: number,
  until: number,
): TermValue | null {
  const pieces = place.household.memory.dated[id]?.[at.row];
  if (pieces === undefined) return null;
  const shape = getColumnShape(type);
  const end = (e: 'lo' | 'hi'): number => readDatedEnd(pieces, from, until, shape, e);
  if (shape === 'number') return createSettledNumber(end('lo'), end('hi'));
  return shape === 'truth' ? createSettledTruth(end('lo') !== 0, end('hi') !== 0) : { shape: 'mask', m: end('hi') };
}
