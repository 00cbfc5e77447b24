/** Returns the texts of the pages of the law, with the addresses of this server. */
import { base } from '$app/paths';
import { LAW_WORDS } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import type { SaidAround } from '../around/said.ts';
import { homeOf } from '../door/place.ts';
import type { Language } from '../languages.ts';
import { AROUND_WORDS, type AroundWords } from '../words/around/index.ts';
import { saidIn } from './said.ts';
import { service } from './service.ts';

export async function saidAround(language: Language, asked: string | undefined): Promise<SaidAround> {
  const said = saidIn(language);
  return {
    ...said,
    around: aroundIn(language),
    law: LAW_WORDS[language],
    home: homeOf(base, asked),
    api: `${base}/api/v1`,
    rules: (await service()).words(language),
  };
}

export function aroundIn(language: Language): AroundWords {
  return typesetAll(AROUND_WORDS[language], saidIn(language).terms);
}
