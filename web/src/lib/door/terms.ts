/** This module selects the texts of an answer that components show themselves; all other texts are part of a view. */
import type { AnswerWords } from '@recto-verso/api/words';

const NAMES = [
  'appealTitle',
  'colon',
  'covers',
  'documents',
  'downsides',
  'howToAsk',
  'missing',
  'missingHint',
  'nearest',
  'openPoints',
  'opensLater',
  'steps',
  'web',
  'why',
] as const;

export type Terms = Pick<AnswerWords, (typeof NAMES)[number]>;

export function selectTerms(words: AnswerWords): Terms {
  return Object.fromEntries(NAMES.map((name) => [name, words[name]])) as Terms;
}
