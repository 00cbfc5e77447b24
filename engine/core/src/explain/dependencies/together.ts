/**
 * This module handles persons of whom the same facts are known and who have the same ties. Exchanging two of them
 * leaves the household unchanged, and so every result except the order of persons who are equal (`rank`). One of them
 * is evaluated and tried for all.
 */
import type { Household } from '../../run/household.ts';
import type { Column } from '../../plan/columns.ts';
import type { PlanRight } from '../../plan/plan.ts';
import { alikeIn } from '../../situation/alike.ts';
import type { Cone, Cones } from './cone.ts';
import { givenColumns } from '../../plan/gives.ts';
import { later } from './later.ts';

export interface Together {
  /**
   * Returns the rows of the other persons to whom the answer for a person applies as well; `null` when the person is
   * covered by the answer for somebody else.
   */
  readonly with: (right: PlanRight, row: number) => readonly number[] | null;
  /**
   * Returns the row of the person whose trials give the same results as those of the given person, with the names
   * exchanged.
   */
  readonly triedAs: (cone: Cone, row: number) => number;
  /**
   * Checks whether a trial of the facts of a person can be skipped, because for this claimant it gives the same as the
   * trial of an earlier person.
   */
  readonly isSpare: (cone: Cone, claimant: number, row: number) => boolean;
}

/** Answers and tries everybody separately. */
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

/** Returns all columns of a right that an answer reads in the row of a person. */
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
