/** The outcomes of rights as a page shows them: in which order, with which icon, and which of them last. */
import type { Outcome } from '@recto-verso/engine';

/** In the order in which they are shown. */
export const ICONS: Readonly<Record<Outcome, string>> = {
  'to-claim': 'r-likely',
  automatic: 'r-auto',
  depends: 'r-open',
  human: 'r-human',
  received: 'r-have',
  unlikely: 'r-open',
  'not-now': 'r-notnow',
  'not-computed': 'r-notcomputed',
};

/** Outcomes that ask nothing of anybody now: shown last, and folded. */
const SET_ASIDE: readonly Outcome[] = ['unlikely', 'not-now', 'not-computed'];

export function isSetAside(outcome: Outcome): boolean {
  return SET_ASIDE.includes(outcome);
}

export const OUTCOME_ORDER = Object.keys(ICONS) as readonly Outcome[];
