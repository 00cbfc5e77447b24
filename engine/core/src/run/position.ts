/** Inputs that say where a row of persons stands, and since when a right is asked. */
import type { InputSource } from '../plan/plan.ts';
import { pieceOn, type Packed } from '../situation/packed.ts';
import { bit, type People } from '../situation/people.ts';

/** What a row of persons holds by its place among them. */
export type Place = (row: number, people: People) => number;

export const PLACES: Readonly<Partial<Record<InputSource['kind'], Place>>> = {
  bit: (row) => bit(row),
  order: (row) => row,
  partner_certain: (row, people) => people.certain[row] as number,
  partner_possible: (row, people) => people.possible[row] as number,
};

/** The day of a request: the numbers of the receipt and of its day in the vocabulary (`null`: it has none), and two slots. */
export interface Asked {
  readonly gets: number | null;
  readonly day: number | null;
  readonly lo: number;
  readonly hi: number;
}

const BEGINNING = 19000101;

/**
 * As stated with the receipt; where the right is received and the day is not stated, any day up to that of the answer;
 * where it is not received, the day of the answer (who asks now). `row`: its place among what was said.
 */
export function writeAsked(
  { gets, day, lo, hi }: Asked,
  said: Packed,
  row: number | null,
  today: number,
  data: Float64Array,
  base: number,
): void {
  data[base + lo] = data[base + hi] = today;
  if (row === null || gets === null) return;
  const received = pieceOn(said, row + gets, today);
  if (received < 0 || said.pieces[received + 1] !== 1) return;
  data[base + lo] = BEGINNING;
  const told = day === null ? -1 : pieceOn(said, row + day, today);
  if (told < 0 || Number.isNaN(said.pieces[told + 1])) return;
  data[base + lo] = said.pieces[told + 1] as number;
  data[base + hi] = said.pieces[told + 2] as number;
}
