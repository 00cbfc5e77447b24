/**
 * This module handles rights that concern only persons who want them. Nothing is asked for such a right until somebody
 * is said to want it.
 */
import type { PlanLaw, PlanRight } from '../../plan/plan.ts';
import { readTruth, type Household } from '../../run/household.ts';

/**
 * Checks that every law file that may apply is for those who want the right, that nobody has said that this person
 * wants it, and that the exception of the law (`unless`) certainly does not hold. Returns `false` when no law file may
 * apply.
 */
export function isUnwished(h: Household, { laws }: PlanRight, row: number): boolean {
  const applying = laws.filter((law) => readTruth(h, law.applies, row) !== 'no');
  return applying.length > 0 && applying.every((law) => isUnwishedBy(h, law, row));
}

function isUnwishedBy(h: Household, { wish }: PlanLaw, row: number): boolean {
  if (wish === null || readTruth(h, wish.of, row) === 'yes') return false;
  return wish.unless === null || readTruth(h, wish.unless, row) === 'no';
}
