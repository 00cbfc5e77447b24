/** This module derives the outcome of a change for a person from their status before and after it. */

/** Lists the outcomes in the order in which they are shown. */
export const OUTCOMES = ['keep', 'gain', 'forgotten', 'law', 'wrong', 'undue', 'open'] as const;
export type OutcomeId = (typeof OUTCOMES)[number];

/** Names the status of a person for a right, as the engine of populations distinguishes it. */
export type RightStatus = 'receives' | 'forgotten' | 'undue' | 'not' | 'open';

/** Returns the outcome, or `null` when the change does not concern the person. */
export function deriveOutcome(before: RightStatus, after: RightStatus): OutcomeId | null {
  if (before === 'open' || after === 'open') return 'open';
  const had = before === 'receives' || before === 'undue';
  switch (after) {
    case 'receives':
      return had ? 'keep' : 'gain';
    case 'forgotten':
      return had ? 'wrong' : 'forgotten';
    case 'undue':
      return 'undue';
    case 'not':
      return before === 'not' ? null : 'law';
  }
}
