/** This module counts people by outcome, from their status before and after a change. */
import type { GroupResult, RightResult } from '@recto-verso/population/scenarios';
import { deriveOutcome, OUTCOMES, type OutcomeId } from '../../simulation/outcomes.ts';

/**
 * Holds the people by outcome. People in cells that are too small to be shown count in no outcome; `isWhole` is then
 * `false`.
 */
export interface OutcomeTally {
  readonly of: Readonly<Record<OutcomeId, number>>;
  /**
   * Holds an upper bound of half the width of the interval around each number: the sum over all flows that lead to the
   * outcome. It is `null` when one of them has no interval.
   */
  readonly spread: Readonly<Record<OutcomeId, number | null>>;
  readonly concerned: number;
  /** Lists the outcomes that are hidden, because all people who have them are in cells with too few people. */
  readonly hidden: ReadonlySet<OutcomeId>;
  readonly isWhole: boolean;
}

export function countOutcomes({ flows }: Pick<RightResult, 'flows'>): OutcomeTally {
  const of = Object.fromEntries(OUTCOMES.map((id) => [id, 0])) as Record<OutcomeId, number>;
  const spread: Record<OutcomeId, number | null> = { ...of };
  const partly = new Set<OutcomeId>();
  for (const { before, after, persons, within } of flows) {
    const id = deriveOutcome(before, after);
    if (id === null) continue;
    if (persons === null) {
      partly.add(id);
      continue;
    }
    of[id] += persons;
    const sofar = spread[id];
    spread[id] = within === null || sofar === null ? null : sofar + within[1] - persons;
  }
  const hidden = new Set([...partly].filter((id) => of[id] === 0));
  return { of, spread, concerned: OUTCOMES.reduce((sum, id) => sum + of[id], 0), hidden, isWhole: partly.size === 0 };
}

/**
 * Returns the result of a right in a group.
 * @throws Error when the group has no result for the right
 */
export function findRightResult(group: GroupResult, right: string): RightResult {
  const found = group.rights.find((one) => one.right === right);
  if (found === undefined) throw new Error(`the scenario does not count ${right}`);
  return found;
}

type Flows = RightResult['flows'];

/** Adds up the flows that are shown. Returns `null` when their sum is zero and some flow is hidden. */
export function sumShown(flows: Flows): number | null {
  const sum = flows.reduce((all, { persons }) => all + (persons ?? 0), 0);
  return sum === 0 && flows.some(({ persons }) => persons === null) ? null : sum;
}
