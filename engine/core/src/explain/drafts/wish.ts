/**
 * This module recognizes rights that concern only persons who want them. While such a right is open, nothing is asked
 * for it until the person is said to want it, unless the exception of the law may hold.
 */
import type { PlanLaw, PlanRight } from '../../plan/plan.ts';
import { readTruth, type Household } from '../../run/household.ts';

/**
 * Checks whether every law file that may apply is for those who want the right, it is not certain that this person
 * wants it, and no exception of the law (`unless`) may hold. Returns `false` when no law file may apply.
 */
export function isUnwished(h: Household, { laws }: PlanRight, row: number): boolean {
  const applying = laws.filter((law) => readTruth(h, law.applies, row) !== 'no');
  return applying.length > 0 && applying.every((law) => isUnwishedBy(h, law, row));
}

function isUnwishedBy(h: Household, { wish }: PlanLaw, row: number): boolean {
  if (wish === null || readTruth(h, wish.of, row) === 'yes') return false;
  return wish.unless === null || readTruth(h, wish.unless, row) === 'no';
}
