/** What a change comes to for somebody: the way from how they stood to a right before to how they stand after. */

/** In the order in which they are always shown. */
export const OUTCOMES = ['keep', 'gain', 'forgotten', 'law', 'wrong', 'undue', 'open'] as const;
export type OutcomeId = (typeof OUTCOMES)[number];

/** As the engine tells them apart. */
export type Standing = 'receives' | 'forgotten' | 'undue' | 'not' | 'open';

/** `null`: not concerned. */
export function outcomeOf(before: Standing, after: Standing): OutcomeId | null {
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
