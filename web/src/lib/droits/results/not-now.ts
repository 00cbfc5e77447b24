/** This module explains why a person does not have a right now, and what would change that. */
import type { Reason, RightAnswer } from '@recto-verso/engine';
import { describeSmallestChanges, replacePersonIds } from '../../door/detail.ts';
import type { Page } from '../../door/fields.ts';
import type { ResultWords } from '../../words/droits-results/index.ts';

export interface NotNow {
  /**
   * Holds a condition that is not met, in the words of the rule, or a general sentence when no such condition has
   * words.
   */
  readonly why: string;
  readonly would: readonly string[];
}

const MOST = 2;

export function explainNotNow(page: Page, right: RightAnswer, { notNow }: ResultWords): NotNow {
  const sentence = right.routes.map(({ reasons }) => unmetIn(reasons)).find((one) => one !== null);
  return {
    why: sentence == null ? notNow.unmet : replacePersonIds(page, sentence),
    would: describeSmallestChanges(page, right).slice(0, MOST),
  };
}

/**
 * Returns the sentence of the first unmet condition below a reason that has a sentence, else that of the reason itself.
 * Returns `null` when there is none, or when the reason is not unmet.
 */
function unmetIn(reason: Reason): string | null {
  if (reason.verdict !== 'no') return null;
  const below = reason.children.map(unmetIn).find((one) => one !== null);
  return below ?? (reason.sentence === '' ? null : reason.sentence);
}
