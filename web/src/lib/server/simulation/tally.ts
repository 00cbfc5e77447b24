/** How many people come out how, from the ways between what they were and what they are. */
import type { GroupResult, RightResult } from '@recto-verso/population/scenarios';
import { outcomeOf, OUTCOMES, type OutcomeId } from '../../simulation/outcomes.ts';

/** People by outcome; those of cells that are too small to be shown are in none, and `isWhole` says so. */
export interface Tally {
  readonly of: Readonly<Record<OutcomeId, number>>;
  /** Half of how wide the interval around each is, or less: those of the ways that lead there together; `null` where one has none. */
  readonly spread: Readonly<Record<OutcomeId, number | null>>;
  readonly concerned: number;
  /** Outcomes that would tell of too few: nobody whom they count is shown. */
  readonly hidden: ReadonlySet<OutcomeId>;
  readonly isWhole: boolean;
}

export function tallyOf({ flows }: Pick<RightResult, 'flows'>): Tally {
  const of = Object.fromEntries(OUTCOMES.map((id) => [id, 0])) as Record<OutcomeId, number>;
  const spread: Record<OutcomeId, number | null> = { ...of };
  const partly = new Set<OutcomeId>();
  for (const { before, after, persons, within } of flows) {
    const id = outcomeOf(before, after);
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

/** What a group holds of a right. @throws Error where the scenario does not count it */
export function rightIn(group: GroupResult, right: string): RightResult {
  const found = group.rights.find((one) => one.right === right);
  if (found === undefined) throw new Error(`the scenario does not count ${right}`);
  return found;
}

type Flows = RightResult['flows'];

/** Of all that is shown; `null` where nothing is, and something is hidden. */
export function sumShown(flows: Flows): number | null {
  const sum = flows.reduce((all, { persons }) => all + (persons ?? 0), 0);
  return sum === 0 && flows.some(({ persons }) => persons === null) ? null : sum;
}
