/** This module selects the texts of an answer that components show themselves; all other texts are part of a view. */
import type { Words } from '@recto-verso/api/words';

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

export type Terms = Pick<Words, (typeof NAMES)[number]>;

export function termsOf(words: Words): Terms {
  return Object.fromEntries(NAMES.map((name) => [name, words[name]])) as Terms;
}
