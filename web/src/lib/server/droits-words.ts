/** The words of `/droits` in one language, set for reading. */
import { typesetAll, WORDS } from '@recto-verso/api/words';
import type { Language } from '../languages.ts';
import { DROITS_WORDS, type DroitsWords } from '../words/droits/index.ts';

export function droitsWordsIn(language: Language): DroitsWords {
  return typesetAll(DROITS_WORDS[language], WORDS[language]);
}
