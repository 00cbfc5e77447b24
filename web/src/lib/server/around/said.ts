/** What the pages around the door start from: the words of one language, and where its addresses begin. */
import { base } from '$app/paths';
import { LAW_WORDS, type LawWords } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import type { Words as RuleWords } from '@recto-verso/engine';
import type { Said } from '../../door/fields.ts';
import { homeOf } from '../../door/place.ts';
import type { Language } from '../../languages.ts';
import { AROUND_WORDS, type AroundWords } from '../../words/around/index.ts';
import { saidIn } from '../said.ts';
import { service } from '../service.ts';

export interface SaidAround extends Said {
  readonly around: AroundWords;
  readonly law: LawWords;
  /** What links of the same language start with. */
  readonly home: string;
  /** What addresses of the API start with. */
  readonly api: string;
  readonly rules: RuleWords;
}

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
