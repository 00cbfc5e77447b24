/** Inputs that say where a row stands: its bit, its partners, and since when a right is asked. */
import type { InputSource } from '../lowering/plan.ts';
import { pieceOn, type Packed } from '../situation/packed.ts';
import { bit, type People } from './people.ts';

/** What a row of persons holds by its place among them. */
export type Place = (row: number, people: People) => number;

export const PLACES: Readonly<Record<string, Place>> = {
  bit: (row) => bit(row),
  order: (row) => row,
  partner_certain: (row, people) => people.partners(row, false),
  partner_possible: (row, people) => people.partners(row, true),
} satisfies Partial<Record<InputSource['kind'], Place>>;

/** The day of a request: the numbers of the receipt and of its day in the vocabulary (-1: none), and its two slots. */
export interface Asked {
  readonly gets: number;
  readonly day: number;
  readonly lo: number;
  readonly hi: number;
}

const BEGINNING = 19000101;

/**
 * As stated with the receipt; where the right is received and the day is not stated, any day up to that of the answer;
 * where it is not received, the day of the answer (who asks now).
 */
export function writeAsked(asked: Asked, row: Packed | null, today: number, data: Float64Array, base: number): void {
  const [lo, hi] = [base + asked.lo, base + asked.hi];
  data[lo] = data[hi] = today;
  if (row === null) return;
  const received = pieceOn(row, asked.gets, today);
  if (received < 0 || row.pieces[received + 1] !== 1) return;
  data[lo] = BEGINNING;
  const said = pieceOn(row, asked.day, today);
  if (said < 0 || Number.isNaN(row.pieces[said + 1])) return;
  data[lo] = row.pieces[said + 1] as number;
  data[hi] = row.pieces[said + 2] as number;
}
