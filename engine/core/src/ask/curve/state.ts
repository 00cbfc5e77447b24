/**
 * This module reads from memory the state of a household's rights at one value of the fact that the curve varies: their
 * verdicts and their worth. It also adds up the worth.
 */
import { readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { DependencyIndex } from '../../explain/dependencies/dependency-index.ts';
import { listOtherPersons } from '../../explain/drafts/other-persons.ts';
import { findGivenByRight } from '../../explain/drafts/given.ts';
import { listGivenColumns } from '../../plan/gives.ts';
import type { PlanRight } from '../../plan/plan.ts';
import { sumYearlyEuros, type YearlyEuros } from '../../explain/answer/yearly-euros.ts';

/** Describes a right for one person. */
export interface RightOfPerson {
  readonly right: PlanRight;
  readonly row: number;
  readonly claimant: string;
}

export interface PairState {
  readonly verdict: TruthValue;
  /** The worth is in euros a year; it is `null` when it cannot be computed from the lines of the right. */
  readonly worth: YearlyEuros | null;
  /** Is `true` when this person shares the answer of a person of an earlier row. */
  readonly shared: boolean;
  /** Lists the receipts that exclude the right; the list is empty when the verdict is no. */
  readonly notWith: readonly string[];
}

/** Lists one state for each pair, in the order of the pairs. */
export type PairStates = readonly PairState[];

/** Pairs each right that has a law with every person of the household. */
export function listRightsOfPersons(h: Household, rights: readonly PlanRight[]): readonly RightOfPerson[] {
  return rights
    .filter((right) => right.laws.length > 0)
    .flatMap((right) => h.persons.map((claimant, row) => ({ right, row, claimant })));
}

/** Checks whether a right reads a fact, for its verdict or for what it gives. */
export function readsFact(dependencyIndex: DependencyIndex, right: PlanRight, fact: string): boolean {
  return [right.mayGet, ...listGivenColumns(right)].some((column) => dependencyIndex.of(column).facts.has(fact));
}

const NOTHING: PairState = { verdict: 'no', worth: { min: 0, max: 0 }, shared: false, notWith: [] };

export function computePairStates(h: Household, pairs: readonly RightOfPerson[]): PairStates {
  return pairs.map(({ right, row }) => {
    const verdict = readTruth(h, right.mayGet, row);
    const given = verdict === 'no' ? null : findGivenByRight(h, right, row);
    if (verdict === 'no' || given === null) return NOTHING;
    const { law, lines } = given;
    const before = listOtherPersons(h, law.shares, row).map((id) => h.persons.indexOf(id));
    return {
      verdict,
      worth: sumYearlyEuros(h, lines, row, verdict),
      shared: before.some((r) => r < row && readTruth(h, right.mayGet, r) !== 'no'),
      notWith: law.exclusions.map(({ receipt }) => receipt),
    };
  });
}

/**
 * Adds up the worth of the rights. An answer that several persons share counts once, and of two rights of one person
 * that exclude each other only the better one counts.
 */
export function sumPairStates(pairs: readonly RightOfPerson[], state: PairStates): YearlyEuros {
  const counted: { readonly pair: RightOfPerson; readonly state: PairState; readonly worth: YearlyEuros }[] = [];
  const open = pairs.flatMap((pair, i) => {
    const one = state[i];
    return one === undefined || one.verdict === 'no' || one.shared || one.worth === null
      ? []
      : [{ pair, state: one, worth: one.worth }];
  });
  for (const one of open.sort((a, b) => b.worth.max - a.worth.max || b.worth.min - a.worth.min)) {
    const excluded = counted.some(
      (other) => other.pair.row === one.pair.row && (excludes(one, other.pair) || excludes(other, one.pair)),
    );
    if (!excluded) counted.push(one);
  }
  return counted.reduce((sum, { worth }) => ({ min: sum.min + worth.min, max: sum.max + worth.max }), {
    min: 0,
    max: 0,
  });
}

function excludes({ state }: { readonly state: PairState }, { right }: RightOfPerson): boolean {
  return state.notWith.includes(right.right.receipt);
}
