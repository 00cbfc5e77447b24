/** This module makes the frame of every page: its texts, its links and the choice of its display. */
import { version } from '$app/environment';
import { base } from '$app/paths';
import type { Rulebook } from '@recto-verso/engine';
import type { Display } from '../display.ts';
import type { Shell } from '../components/shell.ts';
import { buildHomeAddress, buildListedAddress, buildStartAddress } from '../door/place.ts';
import { TEXT_DIRECTIONS, isLanguage, getLawLanguage, OWN_NAMES, SPOKEN, type PageLanguage } from '../languages.ts';
import { FRAME_WORDS, PARTIAL_WORDS, type ShellWords } from '../words/shell/index.ts';
import { AROUND_PAGES, buildAroundAddress } from '../around/addresses.ts';
import { findLeastReview, readReview, listRightReviews } from '../around/review.ts';
import { getAroundWords } from './around.ts';
import { getLanguageWords } from './language-words.ts';
import { openPageService } from './service.ts';

export interface ShellRequest {
  readonly spoken: PageLanguage;
  /** Holds the language that the address names; it is `undefined` when the address names none. */
  readonly named: string | undefined;
  readonly url: URL;
  /** Is `null` when there is no such page. */
  readonly route: string | null;
  readonly display: Display;
}

export async function buildShell({ spoken, named, url, route, display }: ShellRequest): Promise<Shell> {
  const home = buildHomeAddress(base, named);
  const { rulebook } = await openPageService();
  const words = getShellWords(spoken, rulebook);
  const foreign = isLanguage(spoken) || route === null || speaksAll(route) ? null : getLawLanguage(spoken);
  const rest = pathWithin(url) + (route?.endsWith('/rules/[right]') === true ? url.search : '');
  return {
    words,
    spoken,
    start: buildStartAddress(home),
    links: [
      ...AROUND_PAGES.map((one) => ({ title: words.pages[one], href: buildAroundAddress(home, one) })),
      { title: words.pages.listed, href: buildListedAddress(home) },
      { title: words.api, href: `${base}/api/v1/reference` },
    ],
    languages: SPOKEN.map((language) => ({
      language,
      direction: TEXT_DIRECTIONS[language],
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

/**
 * Returns the path of an address without the base path of the pages and without the language; it is empty for the first
 * page.
 */
function pathWithin(url: URL): string {
  const inside = url.pathname.slice(base.length);
  const first = SPOKEN.find((one) => inside === `/${one}` || inside.startsWith(`/${one}/`));
  return (first === undefined ? inside : inside.slice(first.length + 1)).replace(/^\/$/, '');
}

const SPEAKS_ALL =
  /^\/\[\[language=language\]\](?:\/droits(?:\/(?:urgent|questions|so-far|check|results|erased|expired)(?:\/.*)?)?)?$/;

/** Checks whether a page has texts in every language of `SPOKEN`. */
function speaksAll(route: string): boolean {
  return SPEAKS_ALL.test(route);
}

export function getShellWords(spoken: PageLanguage, rulebook: Rulebook): ShellWords {
  if (!isLanguage(spoken)) return PARTIAL_WORDS[spoken];
  const { words } = getLanguageWords(spoken);
  const around = getAroundWords(spoken);
  const frame = FRAME_WORDS[spoken];
  return {
    ...frame,
    skip: words.skip,
    language: words.language,
    footer: words.footer,
    review: findLeastReview([readReview(frame, around), ...listRightReviews(rulebook, spoken, around)], around),
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
