/**
 * This module computes the inputs that depend on the position of a person's row, and the day on which a right was
 * requested.
 */
import type { InputSource } from '../plan/plan.ts';
import { findPieceIndex, type Packed } from '../situation/packed.ts';
import { getPersonBit, type People } from '../situation/people.ts';

/** Computes the value of an input from the index of a person's row. */
export type PositionInput = (row: number, people: People) => number;

export const PLACES: Readonly<Partial<Record<InputSource['kind'], PositionInput>>> = {
  bit: (row) => getPersonBit(row),
  order: (row) => row,
  partner_certain: (row, people) => people.certain[row] as number,
  partner_possible: (row, people) => people.possible[row] as number,
};

/**
 * Describes where the day of a request is read and written: the numbers of the receipt and of its `asked` in the packed
 * situation (`null` when the vocabulary does not have them), and the positions of both ends of the day.
 */
export interface RequestDayInput {
  readonly gets: number | null;
  readonly day: number | null;
  readonly lo: number;
  readonly hi: number;
}

const BEGINNING = 19000101;

/**
 * Writes the day of a request. If the right is certainly received on the day of the answer, it is the day that was
 * stated with the receipt, or any day up to that of the answer when none is stated. In any other case it is the day of
 * the answer, because the person requests the right now.
 * @param row the position of the row among the stated values, or `null` for a row of unlisted persons
 */
export function writeRequestDay(
  { gets, day, lo, hi }: RequestDayInput,
  said: Packed,
  row: number | null,
  today: number,
  data: Float64Array,
  base: number,
): void {
  data[base + lo] = data[base + hi] = today;
  if (row === null || gets === null) return;
  const received = findPieceIndex(said, row + gets, today);
  if (received < 0 || said.pieces[received + 1] !== 1) return;
  data[base + lo] = BEGINNING;
  const told = day === null ? -1 : findPieceIndex(said, row + day, today);
  if (told < 0 || Number.isNaN(said.pieces[told + 1])) return;
  data[base + lo] = said.pieces[told + 1] as number;
  data[base + hi] = said.pieces[told + 2] as number;
}
