/** This module collects the texts of the pages of the law, with the addresses of the start page and of the API. */
import { base } from '$app/paths';
import { LAW_WORDS } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import type { AroundTexts } from '../around/texts.ts';
import { buildHomeAddress } from '../door/place.ts';
import type { Language } from '../languages.ts';
import { AROUND_WORDS, type AroundWords } from '../words/around/index.ts';
import { getLanguageWords } from './language-words.ts';
import { openPageService } from './service.ts';

export async function loadAroundWords(language: Language, asked: string | undefined): Promise<AroundTexts> {
  const said = getLanguageWords(language);
  return {
    ...said,
    around: getAroundWords(language),
    law: LAW_WORDS[language],
    home: buildHomeAddress(base, asked),
    api: `${base}/api/v1`,
    rules: (await openPageService()).words(language),
  };
}

export function getAroundWords(language: Language): AroundWords {
  return typesetAll(AROUND_WORDS[language], getLanguageWords(language).terms);
}
