/**
 * This module extracts what the law computed for a home: for each right and person, whether the person claims it,
 * whether it reaches the person, and how many euros a year it gives.
 */
import type { CountedAt } from '../tables/prepare.ts';
import type { ScenarioWorld } from './job.ts';

/**
 * Is the number of values that are kept of a counted right for each person, in each picture: the claim, the reach and
 * the euros a year, each with a certain and a possible value.
 */
export const VALUES_PER_RIGHT = 6;
export const CLAIM = 0;
export const REACH = 2;
export const EURO = 4;

/** Says which receipts each person of a home receives. */
export interface Received {
  readonly persons: number;
  /**
   * Holds four values for each receipt and person, ordered by receipt, then by person: certain, possible, and the least
   * and greatest amount of one payment, in units of the grid.
   */
  readonly values: Float64Array;
}
export const PER_RECEIPT = 4;

export function createEmptyReceived(receipts: number, persons: number): Received {
  return { persons, values: new Float64Array(receipts * persons * PER_RECEIPT) };
}

export function isSameReceived({ values: a }: Received, { values: b }: Received): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Holds the values of one stage in each picture, ordered by counted right, then by person. */
export interface WorkedStage {
  readonly lived: Float64Array;
  readonly official: Float64Array;
}

/** Holds the rows of the persons of one home. */
export interface HomeRows {
  readonly data: Float64Array;
  readonly stride: number;
  readonly rows: number;
}

/**
 * Returns the counted values of each person of a home. The lines of a right are added up to an amount a year.
 * @param counted the positions of each right in a row
 * @param factors for each right, the factor that turns each of its lines into an amount a year
 */
export function extractCounted(
  counted: readonly CountedAt[],
  factors: ScenarioWorld['factors'],
  { data, stride, rows }: HomeRows,
  persons: number,
): Float64Array {
  const kept = new Float64Array(counted.length * persons * VALUES_PER_RIGHT);
  counted.forEach(({ claims, reached, lines }, k) => {
    for (let i = 0; i < Math.min(persons, rows); i++) {
      const base = i * stride;
      const to = (k * persons + i) * VALUES_PER_RIGHT;
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
