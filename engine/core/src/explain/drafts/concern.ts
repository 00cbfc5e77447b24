/**
 * This module recognizes rights that concern only some people, who would say so: those who want a lawyer, or those to
 * whom maintenance is due. While such a right is open, nothing is asked for it until it is known whether the person is one of
 * them, unless the exception of the law may hold.
 */
import type { PlanLaw, PlanRight } from '../../plan/plan.ts';
import { readTruth, type Household } from '../../run/household.ts';

/**
 * Checks whether every law file that may apply concerns only some people, it is not known whether this person is one of
 * them, and no exception of the law (`unless`) may hold. Returns `false` when no law file may apply.
 */
export function isAside(h: Household, { laws }: PlanRight, row: number): boolean {
  const applying = laws.filter((law) => readTruth(h, law.applies, row) !== 'no');
  return applying.length > 0 && applying.every((law) => isAsideBy(h, law, row));
}

function isAsideBy(h: Household, { concerns }: PlanLaw, row: number): boolean {
  if (concerns === null || readTruth(h, concerns.whom, row) !== 'depends') return false;
  return concerns.unless === null || readTruth(h, concerns.unless, row) === 'no';
}
