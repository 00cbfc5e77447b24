/**
 * This module handles persons who are alike: the same facts are known of them, and they have the same ties (partner,
 * relations) to everybody else. Exchanging two of them leaves the household unchanged, and so every result except the
 * order of persons who are equal (`rank`). One of them is evaluated and tried for all.
 */
import type { Household } from '../../run/household.ts';
import type { Column } from '../../plan/columns.ts';
import type { PlanRight } from '../../plan/plan.ts';
import { findInterchangeablePersons } from '../../situation/alike.ts';
import type { Dependencies, DependencyIndex } from './dependency-index.ts';
import { listGivenColumns } from '../../plan/gives.ts';
import { computeLater } from './lazy.ts';

export interface AlikePersons {
  /**
   * Returns the rows of the other persons to whom the answer for a person applies as well; `null` when the person is
   * covered by the answer for somebody else.
   */
  readonly with: (right: PlanRight, row: number) => readonly number[] | null;
  /**
   * Returns the row of the person whose trials give the same results as those of the given person, with the names
   * exchanged. `dependencies` holds those of the right.
   */
  readonly triedAs: (dependencies: Dependencies, row: number) => number;
  /**
   * Checks whether a trial of the facts of a person can be skipped, because for this claimant it gives the same as the
   * trial of an earlier person.
   */
  readonly isSpare: (dependencies: Dependencies, claimant: number, row: number) => boolean;
}

/** Answers and tries everybody separately. */
export const NOBODY_ALIKE: AlikePersons = { with: () => [], triedAs: (_, row) => row, isSpare: () => false };

export function groupAlikePersons({ situation }: Household, dependencyIndex: DependencyIndex): AlikePersons {
  const first = findInterchangeablePersons(situation);
  const kin = new Map<number, readonly number[]>();
  first.forEach((of, row) => kin.set(of, [...(kin.get(of) ?? []), row]));
  if (kin.size === first.length) return NOBODY_ALIKE;
  const firstOf = (row: number): number => first[row] ?? row;
  const kinOf = (row: number): readonly number[] => kin.get(firstOf(row)) ?? [];
  const ranked = new Map<PlanRight, () => boolean>();
  const isRanked = (right: PlanRight): boolean => {
    const known =
      ranked.get(right) ?? computeLater(() => columnsOf(right).some((column) => dependencyIndex.of(column).isRanked));
    ranked.set(right, known);
    return known();
  };
  return {
    with: (right, row) => {
      if (isRanked(right)) return [];
      return firstOf(row) === row ? kinOf(row).filter((other) => other !== row) : null;
    },
    triedAs: (dependencies, row) => (dependencies.isRanked ? row : firstOf(row)),
    isSpare: (dependencies, claimant, row) =>
      !dependencies.isRanked && row !== claimant && kinOf(row).find((other) => other !== claimant) !== row,
  };
}

/** Returns columns that together depend on everything that an answer reads of a right in the row of a person. */
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
  return [mayGet, ...listGivenColumns(right), ...(received === null ? [] : [received]), ...ofLaws];
}
