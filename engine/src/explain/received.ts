/** Whether a person receives a right, as it was told. */
import { truthOf, type Household, type Three } from '../evaluate/household.ts';
import type { PlanRight } from '../lowering/plan.ts';

/**
 * Several rights may share a receipt (the same benefit in each region): whoever receives it receives the one that she
 * can claim. What was told is kept where she can claim none of them.
 */
export function receivedOf(h: Household, { right, received }: PlanRight, row: number): Three {
  if (received === null) return 'depends';
  const told = truthOf(h, received, row);
  if (told === 'no') return told;
  const sharing = h.period.plan.rights.filter((other) => other.right.receipt === right.receipt);
  if (sharing.length === 1) return told;
  const claimable = sharing.filter((other) => claimantOf(h, other, row) !== 'no');
  const own = claimable.find((other) => other.right === right);
  if (own === undefined) return claimable.length === 0 ? told : 'no';
  return claimable.length === 1 || claimantOf(h, own, row) === 'yes' ? told : 'depends';
}

/** Whether a person can be the claimant of a right, by the newest law file that may apply to her. */
function claimantOf(h: Household, { laws }: PlanRight, row: number): Three {
  const law = laws.findLast((one) => truthOf(h, one.applies, row) !== 'no');
  return law === undefined ? 'no' : truthOf(h, law.claimant, row);
}
