/** How far texts have been read over, in words. */
import { find } from '@recto-verso/api/words';
import type { TextTree } from '@recto-verso/engine';
import type { AroundWords } from '../../words/around/index.ts';

/** @param texts of one file; what does not say so counts as not read */
export function reviewIn(texts: TextTree | undefined, { review }: AroundWords): string {
  const state = find(texts, 'review');
  return state === 'read' || state === 'approved' ? review[state] : review.draft;
}
