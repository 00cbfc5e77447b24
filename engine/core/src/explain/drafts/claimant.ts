/** This module decides which persons can be the claimant of a right. */
import { readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { AlikePersons } from '../dependencies/alike-persons.ts';

/**
 * Returns whether a person can be the claimant of a right: what all law files agree on that may apply to the person,
 * `depends` when they do not agree, and `no` when there is none.
 */
export function decideClaimant(h: Household, { laws }: PlanRight, row: number): TruthValue {
  const may = laws.filter((law) => readTruth(h, law.applies, row) !== 'no');
  const [first = 'no', ...others] = may.map((law) => readTruth(h, law.claimant, row));
  return others.every((other) => other === first) ? first : 'depends';
}

/** Describes a person who gets an answer, with the rows of the persons to whom the same answer applies. */
interface Answered {
  readonly row: number;
  readonly alike: readonly number[];
}

/**
 * Returns everybody who is or may be a claimant; of persons who are alike, one for all. When nobody can be a claimant,
 * it returns everybody, so that no right is left out silently; but when the list of persons may be incomplete, it
 * returns nobody, and the answer is about unlisted persons.
 */
export function listAnswered(h: Household, right: PlanRight, together: AlikePersons): readonly Answered[] {
  const rows = h.persons.map((_, row) => row);
  const claimants = rows.filter((row) => decideClaimant(h, right, row) !== 'no');
  return (claimants.length > 0 || h.situation.othersUnknown ? claimants : rows).flatMap((row) => {
    const alike = together.with(right, row);
    return alike === null ? [] : { row, alike };
  });
}
