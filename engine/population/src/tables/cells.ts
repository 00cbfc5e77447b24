/** Where each sum of a group of persons stands: right by right, what is counted in each picture, and where the two part. */
/** In each picture, before the lines: claims, persons reached (both weighted), and how many persons of the sample that is. */
export const PER_PICTURE = 6;
/** Persons who are left out, or reached in the official picture alone: certain, possible, and how many of the sample. */
export const BETWEEN = 6;
/** Persons who receive it as the tables tell, as they live: certain and possible, weighted and of the sample. */
export const TOLD = 4;

export interface RightCells {
  /** Where the cells of the picture begin: lived, official. */
  readonly pictures: readonly [number, number];
  readonly between: number;
  readonly told: number;
  readonly lines: number;
}

export interface Cells {
  readonly rights: readonly RightCells[];
  /** Households and persons, weighted and of the sample, stand first. */
  readonly size: number;
}

export const HOUSEHOLDS = 0;
export const PERSONS = 1;
export const SAMPLED_HOUSEHOLDS = 2;
export const SAMPLED_PERSONS = 3;
const HEAD = 4;

export function cellsOf(counted: readonly { readonly lines: { readonly length: number } }[]): Cells {
  let size = HEAD;
  const rights = counted.map(({ lines: { length: lines } }): RightCells => {
    const one = PER_PICTURE + 2 * lines;
    const between = size + 2 * one;
    const cells: RightCells = { pictures: [size, size + one], between, told: between + BETWEEN, lines };
    size = cells.told + TOLD;
    return cells;
  });
  return { rights, size };
}
