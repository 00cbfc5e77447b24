/** Returns the texts of one language, typeset for reading. */
import { typesetAll, WORDS } from '@recto-verso/api/words';
import type { PageTexts } from '../door/fields.ts';
import type { Language } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';

export function getLanguageWords(language: Language): PageTexts {
  const terms = WORDS[language];
  return { language, words: typesetAll(PAGE_WORDS[language], terms), terms };
}
