/** Whether a person receives a right, as it was told. */
import { truthOf, type Household, type Three } from '../../run/household.ts';
import type { Plan, PlanRight } from '../../plan/plan.ts';
import { claimantOf } from './claimant.ts';

/**
 * Several rights may share a receipt (the same benefit in each region): whoever receives it receives the one that she
 * can claim. What was told is kept where she can claim no other.
 */
export function receivedOf(h: Household, own: PlanRight, row: number): Three {
  const told = own.received === null ? 'depends' : truthOf(h, own.received, row);
  if (told === 'no') return told;
  const isShared = sharing(h.period.plan, own).some((one) => claimantOf(h, one, row) !== 'no');
  const claimant = claimantOf(h, own, row);
  return !isShared || claimant === 'yes' ? told : claimant;
}

const shared = new WeakMap<PlanRight, readonly PlanRight[]>();

/** The other rights of a receipt. */
function sharing({ rights }: Plan, own: PlanRight): readonly PlanRight[] {
  const found = shared.get(own) ?? rights.filter((one) => one.right.receipt === own.right.receipt && one !== own);
  shared.set(own, found);
  return found;
}
