/** How far texts have been read over, in words. */
import { find } from '@recto-verso/api/words';
import type { Rulebook, TextTree } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import type { AroundWords } from '../words/around/index.ts';

/** The least that holds for several. */
export function leastReviewed(states: readonly string[], { review }: AroundWords): string {
  return [review.draft, review.read].find((state) => states.includes(state)) ?? review.approved;
}

/** @param texts of one file; what does not say so counts as not read */
export function reviewIn(texts: TextTree | undefined, { review }: AroundWords): string {
  const state = find(texts, 'review');
  return state === 'read' || state === 'approved' ? review[state] : review.draft;
}

/** Of the texts of each right in a language. */
export function reviewsOfRights(rulebook: Rulebook, language: Language, around: AroundWords): readonly string[] {
  return Object.values(rulebook.texts[language]?.rights ?? {}).map((tree) => reviewIn(tree, around));
}
