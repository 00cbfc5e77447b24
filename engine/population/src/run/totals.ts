/**
 * This module converts sums to the content of a table: bands from what is certain to what is possible, in persons and
 * euros. A number that concerns one to nine persons of the sample is not shown, and neither is a number from which it
 * could be computed. In a synthetic population every number is shown.
 */
import type { CountedPlan } from '@recto-verso/engine/plan';
import { GRID, getPaymentPeriod, type TIMES_A_YEAR } from '@recto-verso/engine/values';
import type { CertaintyBand } from './band.ts';
import {
  layOutCells,
  HOUSEHOLDS_CELL,
  PERSONS,
  PER_PICTURE,
  SAMPLED_HOUSEHOLDS,
  SAMPLED_PERSONS,
  type RightCells,
} from '../tables/cells.ts';
import type { Sums } from './run.ts';
import type { Today } from './today.ts';

export interface LineTotal {
  readonly kind: 'pays' | 'saves' | 'costs';
  readonly id: string;
  readonly period: keyof typeof TIMES_A_YEAR | null;
  readonly least: number | null;
  readonly greatest: number | null;
}

export interface PictureTotals {
  readonly claims: CertaintyBand;
  readonly lines: readonly LineTotal[];
}

/** Holds the totals of the picture that the registers have of the households. */
export interface RegisterTotals extends PictureTotals {
  /** Counts the persons who would be entitled to the right if the registers were correct. */
  readonly entitled: CertaintyBand;
}

export interface RightTotals {
  readonly right: string;
  readonly today: Today;
  readonly lived: PictureTotals;
  /** Is `null` when the population has no picture of the registers. */
  readonly official: RegisterTotals | null;
  /**
   * `leftOut` counts the persons who are entitled as they live and not in the official picture, and `undue` counts the
   * opposite case. Both are `null` when there is no official picture.
   */
  readonly leftOut: CertaintyBand | null;
  readonly undue: CertaintyBand | null;
}

export interface GroupTotals {
  /**
   * Is the value by which the rows are grouped. It is `null` when this value is not known, or when the totals are not
   * grouped.
   */
  readonly group: string | null;
  readonly households: number;
  readonly persons: number;
  /** Counts the households and persons in the tables, without weights. */
  readonly sample: { readonly households: number; readonly persons: number };
  readonly rights: readonly RightTotals[];
}

/** A number that concerns at least one and fewer than this many persons of the sample is not shown. */
export const FEWEST = 10n;

interface Showing {
  /** Is `true` when the population also has a picture of the registers. */
  readonly official: boolean;
  /** Is `true` when the population is synthetic, so that nothing has to be hidden. */
  readonly isDrawn: boolean;
  /** Maps the id of a right to the persons who receive it after take-up. */
  readonly takenUp: ReadonlyMap<string, CertaintyBand>;
}

export function computeGroupTotals(
  sums: Sums,
  { counted }: Pick<CountedPlan, 'counted'>,
  showing: Showing,
): readonly GroupTotals[] {
  const { isDrawn } = showing;
  const cells = layOutCells(counted);
  const words = [...sums.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  const groups = words.map((group) => ({ group, sum: sums.get(group) as readonly bigint[] }));
  const all = counted.map((c, r) =>
    rightIn(
      c,
      cells.rights[r] as RightCells,
      groups.map((g) => g.sum),
      showing,
    ),
  );
  return groups.flatMap(({ group, sum }, g) => {
    if (!isDrawn && isSmall(sum)) return [];
    const [households, persons] = [count(sum[HOUSEHOLDS_CELL]), count(sum[PERSONS])];
    const sample = { households: Number(sum[SAMPLED_HOUSEHOLDS]), persons: Number(sum[SAMPLED_PERSONS]) };
    return [{ group, households, persons, sample, rights: all.map((right) => right[g] as RightTotals) }];
  });
}

function isSmall(sum: readonly bigint[]): boolean {
  return (sum[SAMPLED_PERSONS] ?? 0n) < FEWEST;
}

function rightIn(
  { right, lines }: CountedPlan['counted'][number],
  cells: RightCells,
  groups: readonly (readonly bigint[])[],
  { official, isDrawn, takenUp }: Showing,
): readonly RightTotals[] {
  const [hidden, hiddenTold] = isDrawn
    ? [[], []]
    : [
        second(groups.map(ownOf(cells, official)), groups, cells.pictures[0] + 5),
        second(groups.map(toldOf(cells)), groups, cells.told + 3),
      ];
  return groups.map((sum, g) => {
    const hide = hidden[g] ?? SHOWN;
    const band = (certain: bigint | undefined, possible: bigint | undefined, by = hide): CertaintyBand => ({
      certain: by.certain ? null : count(certain),
      possible: by.possible ? null : count(possible),
    });
    const entitled = (at: number): CertaintyBand => band(sum[at + 2], sum[at + 3]);
    const picture = (at: number): PictureTotals => ({
      claims: band(sum[at], sum[at + 1]),
      lines: lines.map(({ kind, id, column }, k) => ({
        kind,
        id,
        period: getPaymentPeriod(column.type),
        least: hide.certain ? null : euros(sum[at + PER_PICTURE + 2 * k]),
        greatest: hide.possible ? null : euros(sum[at + PER_PICTURE + 2 * k + 1]),
      })),
    });
    const parts = cells.between;
    return {
      right: right.right.id,
      today: {
        entitled: entitled(cells.pictures[0]),
        received_as_told: band(sum[cells.told], sum[cells.told + 1], hiddenTold[g] ?? SHOWN),
        received_after_take_up: takenUp.get(right.right.id) ?? null,
      },
      lived: picture(cells.pictures[0]),
      official: official ? { entitled: entitled(cells.pictures[1]), ...picture(cells.pictures[1]) } : null,
      leftOut: official ? band(sum[parts], sum[parts + 1]) : null,
      undue: official ? band(sum[parts + 3], sum[parts + 4]) : null,
    };
  });
}

const SHOWN: Hidden = { certain: false, possible: false };
const SMALL: Hidden = { certain: true, possible: true };

type Hidden = { readonly certain: boolean; readonly possible: boolean };

/** Returns a function that decides, from one group alone, whether its entitled persons and amounts are hidden. */
function ownOf({ pictures, between }: RightCells, official: boolean): (sum: readonly bigint[]) => Hidden {
  return (sum) => {
    if (isSmall(sum)) return SMALL;
    const ways = official ? pictures : pictures.slice(0, 1);
    const certain = ways.some((at) => few(sum[at + 4]) || few((sum[at + 5] ?? 0n) - (sum[at + 4] ?? 0n)));
    const apart = official && [2, 5].some((k) => few(sum[between + k]));
    return { certain: certain || apart, possible: ways.some((at) => few(sum[at + 5])) || apart };
  };
}

/**
 * Returns a function that decides the same as that of `ownOf`, for the persons who receive the right according to the
 * tables.
 */
function toldOf({ told }: RightCells): (sum: readonly bigint[]) => Hidden {
  return (sum) => {
    if (isSmall(sum)) return SMALL;
    const [certain, possible] = [sum[told + 2] ?? 0n, sum[told + 3] ?? 0n];
    return { certain: few(certain) || few(possible - certain), possible: few(possible) };
  };
}

/**
 * Hides a second group when only one group is hidden, because the hidden number could otherwise be computed from the
 * whole. Of the other groups that have such persons in the sample, the one with the fewest is chosen.
 * @param persons the cell with the group's number of such persons in the sample
 */
function second(hidden: readonly Hidden[], groups: readonly (readonly bigint[])[], persons: number): readonly Hidden[] {
  const alone = (end: keyof Hidden): number | null => {
    if (groups.length < 2 || hidden.filter((h) => h[end]).length !== 1) return null;
    const reached = groups.map((sum) => sum[persons] ?? 0n);
    const others = [...reached.keys()].filter((g) => hidden[g]?.[end] !== true && (reached[g] ?? 0n) > 0n);
    return others.sort((a, b) => ((reached[a] ?? 0n) < (reached[b] ?? 0n) ? -1 : 1))[0] ?? null;
  };
  const [certain, possible] = [alone('certain'), alone('possible')];
  return hidden.map((h, g) => ({
    certain: h.certain || g === certain || g === possible,
    possible: h.possible || g === possible,
  }));
}

function few(n: bigint | undefined): boolean {
  return n !== undefined && n > 0n && n < FEWEST;
}

/** Converts a sum of weights, which are counted in ten-thousandths, to a number. */
function count(sum: bigint | undefined): number {
  return Number(sum ?? 0n) / GRID;
}

/**
 * Converts a sum of amounts times weights, both counted in ten-thousandths, to euros. It is rounded to the cent, halves
 * away from zero.
 */
function euros(sum: bigint | undefined): number {
  const cent = BigInt(GRID) ** 2n / 100n;
  const value = sum ?? 0n;
  const away = value < 0n ? -cent / 2n : cent / 2n;
  return Number((value + away) / cent) / 100;
}
