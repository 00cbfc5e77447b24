/** This module adds up the results of a batch, right by right, over its persons. */
import {
  HOUSEHOLDS_CELL,
  PERSONS,
  PER_PICTURE,
  SAMPLED_HOUSEHOLDS,
  SAMPLED_PERSONS,
  type TotalsCells,
  type RightCells,
} from '../tables/cells.ts';
import type { CountedAt } from '../tables/prepare.ts';
import type { GroupTally } from './tally.ts';

/**
 * Holds the columns of the persons in one picture of the households: as they live (`lived`), or as the registers record
 * them (`official`).
 */
export interface Persons {
  readonly data: Float64Array;
  readonly room: number;
}

/** Holds, for each row of the batch's persons, what is needed to add it up. */
export interface CountedRows {
  count: number;
  /** An entry is `null` for a row that stands for unlisted persons, who cannot be counted. */
  readonly tallies: (GroupTally | null)[];
  readonly weights: Float64Array;
  /**
   * Gives the row of the same person in the official picture. It is -1 when the registers record the household as it
   * lives.
   */
  readonly twins: Int32Array;
}

export function countHousehold(tally: GroupTally, weight: number): void {
  tally.add(HOUSEHOLDS_CELL, 1, weight);
  tally.add(SAMPLED_HOUSEHOLDS, 1, 1);
}

export function countPerson(tally: GroupTally, weight: number): void {
  tally.add(PERSONS, 1, weight);
  tally.add(SAMPLED_PERSONS, 1, 1);
}

/**
 * Adds up all rights over the persons of a batch.
 * @param official the picture of the registers, or `null` when there is none
 */
export function countRights(
  rows: CountedRows,
  { rights }: TotalsCells,
  counted: readonly CountedAt[],
  lived: Persons,
  official: Persons | null,
): void {
  rights.forEach((cells, r) => {
    const at = counted[r] as CountedAt;
    countRight(rows, cells, at, lived, official);
  });
}

function countRight(
  { count, tallies, weights, twins }: CountedRows,
  { pictures: [first, second], between }: RightCells,
  at: CountedAt,
  lived: Persons,
  official: Persons | null,
): void {
  for (let i = 0; i < count; i++) {
    const tally = tallies[i];
    if (tally === null || tally === undefined) continue;
    const weight = weights[i] as number;
    addPicture(tally, first, at, lived, i, weight);
    if (official === null) continue;
    const twin = twins[i] as number;
    if (twin < 0) addPicture(tally, second, at, lived, i, weight);
    else {
      addPicture(tally, second, at, official, twin, weight);
      addBetween(tally, between, at, lived, i, official, twin, weight);
    }
  }
}

function addPicture(
  tally: GroupTally,
  cell: number,
  { claims, reached, lines }: CountedAt,
  { data, room }: Persons,
  row: number,
  weight: number,
): void {
  // A claimant is always reached, so a person whom the right does not reach cannot be a claimant either.
  if (data[reached[1] * room + row] === 0) return;
  const certain = data[reached[0] * room + row] !== 0;
  tally.add(cell + 3, 1, weight);
  tally.add(cell + 5, 1, 1);
  if (certain) {
    tally.add(cell + 2, 1, weight);
    tally.add(cell + 4, 1, 1);
  }
  if (data[claims[1] * room + row] === 0) return;
  tally.add(cell + 1, 1, weight);
  if (data[claims[0] * room + row] !== 0) tally.add(cell, 1, weight);
  for (let k = 0; k < lines.length; k++) {
    const [lo, hi] = lines[k] as readonly [number, number];
    tally.add(cell + PER_PICTURE + 2 * k, data[lo * room + row] as number, weight);
    tally.add(cell + PER_PICTURE + 2 * k + 1, data[hi * room + row] as number, weight);
  }
}

/**
 * Counts persons whom the right reaches in one picture and not in the other. The cells are certain, possible and number
 * in the sample: first for the persons left out of the official picture, then for the opposite case.
 */
function addBetween(
  tally: GroupTally,
  cell: number,
  { reached: [certain, possible] }: CountedAt,
  lived: Persons,
  row: number,
  official: Persons,
  twin: number,
  weight: number,
): void {
  for (let way = 0; way < 2; way++) {
    const [here, i, there, j] = way === 0 ? [lived, row, official, twin] : [official, twin, lived, row];
    if (here.data[possible * here.room + i] === 0 || there.data[certain * there.room + j] !== 0) continue;
    const at = cell + 3 * way;
    tally.add(at + 1, 1, weight);
    tally.add(at + 2, 1, 1);
    if (here.data[certain * here.room + i] !== 0 && there.data[possible * there.room + j] === 0)
      tally.add(at, 1, weight);
  }
}
