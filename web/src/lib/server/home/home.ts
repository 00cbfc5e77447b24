/** The first page: three doors, an example with its two faces, and where to read on. */
import { base } from '$app/paths';
import { typesetAll } from '@recto-verso/api/words';
import { addressOf, droitsAddress, homeOf } from '../../door/place.ts';
import type { Language } from '../../languages.ts';
import { HOME_WORDS, type HomeWords } from '../../words/home/index.ts';
import { AROUND_PAGES, aroundAddress } from '../around/addresses.ts';
import { aroundIn } from '../around/said.ts';
import { saidIn } from '../said.ts';

export interface HomePage {
  readonly words: HomeWords;
  readonly mine: string;
  readonly desk: string;
  readonly urgent: string;
  readonly read: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}

export function homePage(language: Language, asked: string | undefined): HomePage {
  const home = homeOf(base, asked);
  const around = aroundIn(language);
  return {
    words: typesetAll(HOME_WORDS[language], saidIn(language).terms),
    mine: droitsAddress(home),
    desk: addressOf({ kind: 'form' }, home, false),
    urgent: droitsAddress(home, 'urgent'),
    read: AROUND_PAGES.map((id) => ({ id, title: around.pages[id], href: aroundAddress(home, id) })),
  };
}
