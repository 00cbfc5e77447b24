/** This module says in words how far texts have been reviewed. */
import { findText } from '@recto-verso/api/words';
import type { Rulebook, TextTree } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import type { AroundWords } from '../words/around/index.ts';

/**
 * Returns the lowest of several states of review (draft, read, approved), in words. An empty list counts as approved.
 */
export function findLeastReview(states: readonly string[], { review }: AroundWords): string {
  return [review.draft, review.read].find((state) => states.includes(state)) ?? review.approved;
}

/**
 * Returns the state of review of the texts, in words.
 *
 * @param texts the texts of one file; without a state they count as `draft`
 */
export function readReview(texts: TextTree | undefined, { review }: AroundWords): string {
  const state = findText(texts, 'review');
  return state === 'read' || state === 'approved' ? review[state] : review.draft;
}

export function listRightReviews(rulebook: Rulebook, language: Language, around: AroundWords): readonly string[] {
  return Object.values(rulebook.texts[language]?.rights ?? {}).map((tree) => readReview(tree, around));
}
