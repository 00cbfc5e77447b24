/**
 * This module lists what the second run assumes of the authorities that decide on a right: the decisions of which the
 * law file says how they nearly always are. They count for this right alone.
 */
import type { PlanInput, PlanRight } from '../../plan/plan.ts';
import type { Household } from '../../run/household.ts';
import type { Guess } from './guess.ts';

/**
 * Returns a guess for each decision on which a right depends and that nobody fixed.
 * @param open the inputs on which the right depends and that no answer of a person settles
 */
export function listDecisionGuesses(
  right: PlanRight,
  open: readonly PlanInput[],
  household: Household,
): readonly Guess[] {
  const points = right.right.laws.flatMap((law) => law.open);
  return open.flatMap((input): readonly Guess[] => {
    const { id, type } = input.column;
    const usual = points.find((point) => point.id === id)?.usual ?? null;
    if (usual === null || household.situation.fixed[id] !== undefined) return [];
    const end = usual.value === 'yes' ? 1 : 0;
    return [
      {
        fill: {
          subject: { fact: id, scope: 'home', row: 0, of: 'home', type },
          candidate: { lo: end, hi: end, value: { kind: 'truth', value: usual.value } },
          decision: input,
        },
        because: 'usual',
        exceptions: usual.exceptions,
        premises: [],
      },
    ];
  });
}
