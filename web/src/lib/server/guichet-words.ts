/** Returns the texts of the tools of the desk, typeset for reading. */
import { typesetAll, WORDS } from '@recto-verso/api/words';
import type { Language } from '../languages.ts';
import { PAPER_WORDS } from '../words/droits-paper/index.ts';
import { GUICHET_WORDS, type GuichetWords } from '../words/guichet/index.ts';

export function getGuichetWords(language: Language): GuichetWords {
  return typesetAll({ ...GUICHET_WORDS[language], code: PAPER_WORDS[language].code }, WORDS[language]);
}
