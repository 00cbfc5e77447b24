/** Whether a person can be the claimant of a right, by whichever of its law files may apply to her. */
import { truthOf, type Household, type Three } from '../evaluate/household.ts';
import type { PlanRight } from '../lowering/plan.ts';

export function claimantOf(h: Household, { laws }: PlanRight, row: number): Three {
  const may = laws.filter((law) => truthOf(h, law.applies, row) !== 'no');
  const [first = 'no', ...others] = may.map((law) => truthOf(h, law.claimant, row));
  return others.every((other) => other === first) ? first : 'depends';
}
