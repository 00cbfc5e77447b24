/** This module decides whether a person receives a right, according to what was told. */
import { readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { Plan, PlanRight } from '../../plan/plan.ts';
import { decideClaimant } from './claimant.ts';

/**
 * Returns whether a person receives a right. Several rights may share one receipt (the same benefit in each region);
 * the receipt then counts for the right of which the person can be the claimant. When the person can be the claimant of
 * none of the other rights, it counts for this one.
 */
export function decideReceived(h: Household, own: PlanRight, row: number): TruthValue {
  const told = own.received === null ? 'depends' : readTruth(h, own.received, row);
  if (told === 'no') return told;
  const isShared = sharing(h.period.plan, own).some((one) => decideClaimant(h, one, row) !== 'no');
  const claimant = decideClaimant(h, own, row);
  return !isShared || claimant === 'yes' ? told : claimant;
}

const shared = new WeakMap<PlanRight, readonly PlanRight[]>();

function sharing({ rights }: Plan, own: PlanRight): readonly PlanRight[] {
  const found = shared.get(own) ?? rights.filter((one) => one.right.receipt === own.right.receipt && one !== own);
  shared.set(own, found);
  return found;
}
