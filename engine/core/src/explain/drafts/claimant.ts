/** Who is the claimant of a right. */
import { truthOf, type Household, type Three } from '../../run/household.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { Together } from '../dependencies/together.ts';

/** Whether a person can be the claimant of a right, by whichever of its law files may apply to her. */
export function claimantOf(h: Household, { laws }: PlanRight, row: number): Three {
  const may = laws.filter((law) => truthOf(h, law.applies, row) !== 'no');
  const [first = 'no', ...others] = may.map((law) => truthOf(h, law.claimant, row));
  return others.every((other) => other === first) ? first : 'depends';
}

/** A person who is answered, and the rows of those for whom the same answer holds. */
interface Answered {
  readonly row: number;
  readonly alike: readonly number[];
}

/**
 * Everybody who is or may be a claimant; where nobody can be, everybody: a right is never silently left out. Where the
 * list of persons may be incomplete it is left to those not listed.
 */
export function answeredOf(h: Household, right: PlanRight, together: Together): readonly Answered[] {
  const rows = h.persons.map((_, row) => row);
  const claimants = rows.filter((row) => claimantOf(h, right, row) !== 'no');
  return (claimants.length > 0 || h.situation.othersUnknown ? claimants : rows).flatMap((row) => {
    const alike = together.with(right, row);
    return alike === null ? [] : { row, alike };
  });
}
