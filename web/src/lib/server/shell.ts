/** This module makes the frame of every page: its texts, its links and its look. */
import { version } from '$app/environment';
import { base } from '$app/paths';
import type { Rulebook } from '@recto-verso/engine';
import type { Display } from '../display.ts';
import type { Shell } from '../components/shell.ts';
import { homeOf, listedAddress, startAddress } from '../door/place.ts';
import { DIRECTIONS, isLanguage, lawLanguage, OWN_NAMES, SPOKEN, type Spoken } from '../languages.ts';
import { FRAME_WORDS, PARTIAL_WORDS, type ShellWords } from '../words/shell/index.ts';
import { AROUND_PAGES, aroundAddress } from '../around/addresses.ts';
import { leastReviewed, reviewIn, reviewsOfRights } from '../around/review.ts';
import { aroundIn } from './around.ts';
import { saidIn } from './said.ts';
import { service } from './service.ts';

export interface Asked {
  readonly spoken: Spoken;
  /** Holds the language that the address names. */
  readonly named: string | undefined;
  readonly url: URL;
  /** Is `null` when there is no such page. */
  readonly route: string | null;
  readonly display: Display;
}

export async function shellOf({ spoken, named, url, route, display }: Asked): Promise<Shell> {
  const home = homeOf(base, named);
  const { rulebook } = await service();
  const words = shellWords(spoken, rulebook);
  const foreign = isLanguage(spoken) || route === null || speaksAll(route) ? null : lawLanguage(spoken);
  const rest = pathWithin(url) + (route?.endsWith('/rules/[right]') === true ? url.search : '');
  return {
    words,
    spoken,
    start: startAddress(home),
    links: [
      ...AROUND_PAGES.map((one) => ({ title: words.pages[one], href: aroundAddress(home, one) })),
      { title: words.pages.listed, href: listedAddress(home) },
      { title: words.api, href: `${base}/api/v1/reference` },
    ],
    languages: SPOKEN.map((language) => ({
      language,
      direction: DIRECTIONS[language],
      name: OWN_NAMES[language],
      href: `${base}/${language}${rest}`,
    })),
    display: { chosen: display, action: `${base}/display`, back: `${url.pathname}${url.search}` },
    notice: isLanguage(spoken) ? null : foreign === null ? words.review : PARTIAL_WORDS[spoken].foreign,
    foreign,
    keep: {
      worker: `${base}/service-worker.js`,
      home,
      build: version,
      rulebook: rulebook.hash,
    },
  };
}

/** Returns the address without the base path of the pages and without the language. */
function pathWithin(url: URL): string {
  const inside = url.pathname.slice(base.length);
  const first = SPOKEN.find((one) => inside === `/${one}` || inside.startsWith(`/${one}/`));
  return (first === undefined ? inside : inside.slice(first.length + 1)).replace(/^\/$/, '');
}

const SPEAKS_ALL =
  /^\/\[\[language=language\]\](?:\/droits(?:\/(?:urgent|questions|so-far|check|results|erased|expired)(?:\/.*)?)?)?$/;

/** Checks whether a page has texts in every language of the frame. */
function speaksAll(route: string): boolean {
  return SPEAKS_ALL.test(route);
}

export function shellWords(spoken: Spoken, rulebook: Rulebook): ShellWords {
  if (!isLanguage(spoken)) return PARTIAL_WORDS[spoken];
  const { words } = saidIn(spoken);
  const around = aroundIn(spoken);
  const frame = FRAME_WORDS[spoken];
  return {
    ...frame,
    skip: words.skip,
    language: words.language,
    footer: words.footer,
    review: leastReviewed([reviewIn(frame, around), ...reviewsOfRights(rulebook, spoken, around)], around),
    otherPages: around.footer,
    pages: { ...around.pages, listed: words.listed.title },
    api: words.apiLink,
    notFound: words.notFound,
    notFoundText: words.notFoundText,
    failure: words.failure,
    failureText: words.failureText,
    toStart: words.toStart,
  };
}
