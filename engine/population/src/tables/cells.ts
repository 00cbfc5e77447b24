/**
 * This module defines the position of each sum of a group of persons: right by right, what is counted in each picture,
 * and where the pictures differ.
 */
/**
 * Is the number of cells of a right in each picture before those of its amounts: claims (weighted), persons reached
 * (weighted), and persons reached in the sample, each certain and possible.
 */
export const PER_PICTURE = 6;
/**
 * Is the number of cells for persons whom the right reaches only as they live (left out), and for those whom it reaches
 * only in the official picture: certain, possible, and persons of the sample.
 */
export const BETWEEN = 6;
/**
 * Is the number of cells for persons who receive the right according to the tables, as they live: certain and possible,
 * weighted and in the sample.
 */
export const RECEIVED_CELLS = 4;

export interface RightCells {
  /** Holds the index of the first cell of each picture: lived, official. */
  readonly pictures: readonly [number, number];
  readonly between: number;
  readonly told: number;
  readonly lines: number;
}

export interface TotalsCells {
  readonly rights: readonly RightCells[];
  /** Is the number of all cells. The first four cells count households and persons, weighted and in the sample. */
  readonly size: number;
}

export const HOUSEHOLDS_CELL = 0;
export const PERSONS = 1;
export const SAMPLED_HOUSEHOLDS = 2;
export const SAMPLED_PERSONS = 3;
const HEAD = 4;

export function layOutCells(counted: readonly { readonly lines: { readonly length: number } }[]): TotalsCells {
  let size = HEAD;
  const rights = counted.map(({ lines: { length: lines } }): RightCells => {
    const one = PER_PICTURE + 2 * lines;
    const between = size + 2 * one;
    const cells: RightCells = { pictures: [size, size + one], between, told: between + BETWEEN, lines };
    size = cells.told + RECEIVED_CELLS;
    return cells;
  });
  return { rights, size };
}
