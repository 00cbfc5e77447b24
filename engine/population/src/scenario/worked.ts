/** What the law made of a home: of each right and person whether it is claimed, whom it reaches, and what it comes to in a year. */
import type { CountedAt } from '../tables/prepare.ts';
import type { World } from './job.ts';

/** What is kept of a counted right for each person, in each picture: claims, persons reached, euros of a year (two ends each). */
export const PER_RIGHT = 6;
export const CLAIM = 0;
export const REACH = 2;
export const EURO = 4;

/** Who receives what: two ends and two amounts for each receipt and person. */
export interface Received {
  readonly persons: number;
  /** By receipt, then person: certain, possible, least and greatest of one payment on the grid. */
  readonly values: Float64Array;
}
export const PER_RECEIPT = 4;

export function nothingReceived(receipts: number, persons: number): Received {
  return { persons, values: new Float64Array(receipts * persons * PER_RECEIPT) };
}

export function isSame({ values: a }: Received, { values: b }: Received): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What a stage came to: for each picture, by counted right and person. */
export interface Worked {
  readonly lived: Float64Array;
  readonly official: Float64Array;
}

/** The persons of one home, row by row. */
export interface Rows {
  readonly data: Float64Array;
  readonly stride: number;
  readonly rows: number;
}

/**
 * @param counted where each right stands in a row
 * @param factors of each right, what a line counts for in a year
 */
export function taken(
  counted: readonly CountedAt[],
  factors: World['factors'],
  { data, stride, rows }: Rows,
  persons: number,
): Float64Array {
  const kept = new Float64Array(counted.length * persons * PER_RIGHT);
  counted.forEach(({ claims, reached, lines }, k) => {
    for (let i = 0; i < Math.min(persons, rows); i++) {
      const base = i * stride;
      const to = (k * persons + i) * PER_RIGHT;
      if (data[base + reached[1]] === 0) continue;
      for (const end of [0, 1] as const) {
        kept[to + CLAIM + end] = data[base + claims[end]] as number;
        kept[to + REACH + end] = data[base + reached[end]] as number;
        lines.forEach((line, l) => {
          const value = data[base + line[end]] as number;
          kept[to + EURO + end] = (kept[to + EURO + end] as number) + (factors[k]?.[l] ?? 0) * value;
        });
      }
    }
  });
  return kept;
}
