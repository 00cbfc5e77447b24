/**
 * Persons of whom the same is known, in the same ties: exchanging two of them leaves the household as it is, and so all that
 * is worked out of it but the order of those who are equal (`rank`). One of them is judged and tried for all.
 */
import type { Household } from '../../run/household.ts';
import type { Column } from '../../plan/columns.ts';
import type { PlanRight } from '../../plan/plan.ts';
import { alikeIn } from '../../situation/alike.ts';
import type { Cone, Cones } from './cone.ts';
import { givenColumns } from '../../plan/gives.ts';
import { later } from './later.ts';

export interface Together {
  /** Rows of those whom the answer of a person holds for as well; `null` where the answer of somebody else holds for her. */
  readonly with: (right: PlanRight, row: number) => readonly number[] | null;
  /** The row of the person whose trials say what those of a person would say, the names exchanged. */
  readonly triedAs: (cone: Cone, row: number) => number;
  /** Whether a trial of the facts of a person says, seen from a claimant, what a trial of somebody before her says. */
  readonly isSpare: (cone: Cone, claimant: number, row: number) => boolean;
}

/** Everybody is answered and tried. */
export const APART: Together = { with: () => [], triedAs: (_, row) => row, isSpare: () => false };

export function togetherOf({ situation }: Household, cones: Cones): Together {
  const first = alikeIn(situation);
  const kin = new Map<number, readonly number[]>();
  first.forEach((of, row) => kin.set(of, [...(kin.get(of) ?? []), row]));
  if (kin.size === first.length) return APART;
  const firstOf = (row: number): number => first[row] ?? row;
  const kinOf = (row: number): readonly number[] => kin.get(firstOf(row)) ?? [];
  const ranked = new Map<PlanRight, () => boolean>();
  const isRanked = (right: PlanRight): boolean => {
    const known = ranked.get(right) ?? later(() => columnsOf(right).some((column) => cones.of(column).isRanked));
    ranked.set(right, known);
    return known();
  };
  return {
    with: (right, row) => {
      if (isRanked(right)) return [];
      return firstOf(row) === row ? kinOf(row).filter((other) => other !== row) : null;
    },
    triedAs: (cone, row) => (cone.isRanked ? row : firstOf(row)),
    isSpare: (cone, claimant, row) =>
      !cone.isRanked && row !== claimant && kinOf(row).find((other) => other !== claimant) !== row,
  };
}

/** Everything of a right that an answer reads in the row of a person. */
function columnsOf(right: PlanRight): readonly Column[] {
  const { mayGet, received, laws } = right;
  const ofLaws = laws.flatMap(({ applies, claimant, compatible, kept, leads, routes, shares, covers }) => [
    ...[applies, claimant, compatible, kept, ...covers.values()],
    ...[leads, shares].filter((column) => column !== null),
    ...routes.flatMap(({ gate, starts, provisional }) => [
      gate,
      starts,
      ...(provisional === null ? [] : [provisional]),
    ]),
  ]);
  return [mayGet, ...givenColumns(right), ...(received === null ? [] : [received]), ...ofLaws];
}
