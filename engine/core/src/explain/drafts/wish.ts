/** Rights that concern only whoever wants them: until it is told that somebody does, nothing is asked for them. */
import type { PlanLaw, PlanRight } from '../../plan/plan.ts';
import { truthOf, type Household } from '../../run/household.ts';

/** Whether nobody has said that this person wants the right, and nothing makes it more than a wish: by each law file that may apply. */
export function isUnwished(h: Household, { laws }: PlanRight, row: number): boolean {
  const applying = laws.filter((law) => truthOf(h, law.applies, row) !== 'no');
  return applying.length > 0 && applying.every((law) => isUnwishedBy(h, law, row));
}

function isUnwishedBy(h: Household, { wish }: PlanLaw, row: number): boolean {
  if (wish === null || truthOf(h, wish.of, row) === 'yes') return false;
  return wish.unless === null || truthOf(h, wish.unless, row) === 'no';
}
