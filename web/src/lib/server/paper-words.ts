/** Returns the texts of the pages beside `/droits`, typeset for reading. */
import { typesetAll, WORDS } from '@recto-verso/api/words';
import type { Language } from '../languages.ts';
import { PAPER_WORDS, type PaperWords } from '../words/droits-paper/index.ts';

export function getPaperWords(language: Language): PaperWords {
  return typesetAll(PAPER_WORDS[language], WORDS[language]);
}
