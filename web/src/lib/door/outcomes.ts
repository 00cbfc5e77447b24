/** This module has the order and the icons of the outcomes of rights, and says which of them are shown last. */
import type { Answer, Outcome } from '@recto-verso/engine';

/** Maps each outcome to its icon, in the order in which outcomes are shown. */
export const ICONS: Readonly<Record<Outcome, string>> = {
  'to-claim': 'r-likely',
  automatic: 'r-auto',
  likely: 'r-likely',
  depends: 'r-open',
  human: 'r-human',
  received: 'r-have',
  unlikely: 'r-open',
  'not-now': 'r-notnow',
  'not-computed': 'r-notcomputed',
};

/** Lists the outcomes that are shown last and folded. */
const SET_ASIDE: readonly Outcome[] = ['unlikely', 'not-now', 'not-computed'];

type Standing = NonNullable<Answer['steps']>[number]['rights'][number]['standing'];

export const ICONS_OF_STANDING: Readonly<Record<Standing, string>> = {
  sure: ICONS['to-claim'],
  likely: ICONS.likely,
  open: ICONS.depends,
};

export function isFoldedOutcome(outcome: Outcome): boolean {
  return SET_ASIDE.includes(outcome);
}

export const PAGE_OUTCOME_ORDER = Object.keys(ICONS) as readonly Outcome[];
