/**
 * Sums → what a table shows: bands from what is certain to what is possible, in persons and euros. What would tell of
 * fewer than ten persons of the sample is not shown, nor what it could be worked out from.
 */
import type { CountedPlan } from '@recto-verso/engine/plan';
import { GRID, periodOf, type TIMES_A_YEAR } from '@recto-verso/engine/values';
import type { Band } from './band.ts';
import {
  cellsOf,
  HOUSEHOLDS,
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
  readonly claims: Band;
  readonly lines: readonly LineTotal[];
}

/** As the registers hold the households. */
export interface RegisterTotals extends PictureTotals {
  /** Persons who would have the right if it were so. */
  readonly entitled: Band;
}

export interface RightTotals {
  readonly right: string;
  readonly today: Today;
  readonly lived: PictureTotals;
  /** `null` where the population has no such picture. */
  readonly official: RegisterTotals | null;
  /** Persons entitled as they live and not in the official picture; and the other way round. */
  readonly leftOut: Band | null;
  readonly undue: Band | null;
}

export interface GroupTotals {
  /** The word that the group has in common; `null` where it is not known. */
  readonly group: string | null;
  readonly households: number;
  readonly persons: number;
  /** How many of each the tables hold. */
  readonly sample: { readonly households: number; readonly persons: number };
  readonly rights: readonly RightTotals[];
}

/** Fewer persons than this are not shown. */
export const FEWEST = 10n;

interface Showing {
  /** The population has a picture of the registers beside its lives. */
  readonly official: boolean;
  /** Nobody in the tables exists, so that nothing is hidden. */
  readonly isDrawn: boolean;
  /** Persons who receive a right after take-up, by its id. */
  readonly takenUp: ReadonlyMap<string, Band>;
}

export function totalsOf(
  sums: Sums,
  { counted }: Pick<CountedPlan, 'counted'>,
  showing: Showing,
): readonly GroupTotals[] {
  const { isDrawn } = showing;
  const cells = cellsOf(counted);
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
    const [households, persons] = [count(sum[HOUSEHOLDS]), count(sum[PERSONS])];
    const sample = { households: Number(sum[SAMPLED_HOUSEHOLDS]), persons: Number(sum[SAMPLED_PERSONS]) };
    return [{ group, households, persons, sample, rights: all.map((right) => right[g] as RightTotals) }];
  });
}

/** A group that is not shown at all. */
function isSmall(sum: readonly bigint[]): boolean {
  return (sum[SAMPLED_PERSONS] ?? 0n) < FEWEST;
}

/** A right in all groups. */
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
    const band = (certain: bigint | undefined, possible: bigint | undefined, by = hide): Band => ({
      certain: by.certain ? null : count(certain),
      possible: by.possible ? null : count(possible),
    });
    const entitled = (at: number): Band => band(sum[at + 2], sum[at + 3]);
    const picture = (at: number): PictureTotals => ({
      claims: band(sum[at], sum[at + 1]),
      lines: lines.map(({ kind, id, column }, k) => ({
        kind,
        id,
        period: periodOf(column.type),
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

/** What is hidden of who is entitled and what it pays in a group, by that group alone. */
function ownOf({ pictures, between }: RightCells, official: boolean): (sum: readonly bigint[]) => Hidden {
  return (sum) => {
    if (isSmall(sum)) return SMALL;
    const ways = official ? pictures : pictures.slice(0, 1);
    const certain = ways.some((at) => few(sum[at + 4]) || few((sum[at + 5] ?? 0n) - (sum[at + 4] ?? 0n)));
    const apart = official && [2, 5].some((k) => few(sum[between + k]));
    return { certain: certain || apart, possible: ways.some((at) => few(sum[at + 5])) || apart };
  };
}

/** And of who receives it by the tables. */
function toldOf({ told }: RightCells): (sum: readonly bigint[]) => Hidden {
  return (sum) => {
    if (isSmall(sum)) return SMALL;
    const [certain, possible] = [sum[told + 2] ?? 0n, sum[told + 3] ?? 0n];
    return { certain: few(certain) || few(possible - certain), possible: few(possible) };
  };
}

/**
 * Where one group alone is hidden it could be had from the whole: the smallest of the others is hidden with it.
 * @param persons the cell that says how many of the sample a group has
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

/** Weights are counted in ten-thousandths. */
function count(sum: bigint | undefined): number {
  return Number(sum ?? 0n) / GRID;
}

/** Both amounts and weights are: to the cent, half away from zero. */
function euros(sum: bigint | undefined): number {
  const cent = BigInt(GRID) ** 2n / 100n;
  const value = sum ?? 0n;
  const away = value < 0n ? -cent / 2n : cent / 2n;
  return Number((value + away) / cent) / 100;
}
