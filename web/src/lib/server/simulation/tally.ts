/** How many people come out how, from the ways between what they were and what they are. */
import type { GroupResult, RightResult } from '@recto-verso/engine/scenarios';
import { outcomeOf, OUTCOMES, type OutcomeId } from '../../simulation/outcomes.ts';

/** People by outcome; those of cells that are too small to be shown are in none, and `isWhole` says so. */
export interface Tally {
  readonly of: Readonly<Record<OutcomeId, number>>;
  /** Half of how wide the interval around each is, or less: those of the ways that lead there together; `null` where one has none. */
  readonly spread: Readonly<Record<OutcomeId, number | null>>;
  readonly concerned: number;
  readonly isWhole: boolean;
}

export function tallyOf({ flows }: Pick<RightResult, 'flows'>): Tally {
  const of = Object.fromEntries(OUTCOMES.map((id) => [id, 0])) as Record<OutcomeId, number>;
  const spread: Record<OutcomeId, number | null> = { ...of };
  let isWhole = true;
  for (const { before, after, persons, within } of flows) {
    const id = outcomeOf(before, after);
    if (id === null) continue;
    if (persons === null) {
      isWhole = false;
      continue;
    }
    of[id] += persons;
    const sofar = spread[id];
    spread[id] = within === null || sofar === null ? null : sofar + within[1] - persons;
  }
  return { of, spread, concerned: OUTCOMES.reduce((sum, id) => sum + of[id], 0), isWhole };
}

/** What a group holds of a right. @throws Error where the scenario does not count it */
export function rightIn(group: GroupResult, right: string): RightResult {
  const found = group.rights.find((one) => one.right === right);
  if (found === undefined) throw new Error(`the scenario does not count ${right}`);
  return found;
}
