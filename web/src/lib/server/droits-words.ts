/** Returns the texts of `/droits` in one language. In a language of the law they are typeset for reading. */
import { typesetAll, WORDS } from '@recto-verso/api/words';
import { isLanguage, type PageLanguage } from '../languages.ts';
import { DROITS_WORDS, type DroitsWords } from '../words/droits/index.ts';

export function getDroitsWords(spoken: PageLanguage): DroitsWords {
  return isLanguage(spoken) ? typesetAll(DROITS_WORDS[spoken], WORDS[spoken]) : DROITS_WORDS[spoken];
}
