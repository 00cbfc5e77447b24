import { base } from '$app/paths';
import { homeOf, listedAddress, startAddress } from '$lib/door/place';
import { LANGUAGES, OWN_NAMES } from '$lib/languages';
import { AROUND_PAGES, aroundAddress } from '$lib/server/around/addresses';
import { aroundIn } from '$lib/server/around/said';
import { saidIn } from '$lib/server/said';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url, params }) => {
  const inside = url.pathname.slice(base.length);
  const rest = inside.replace(/^\/(?:fr|nl|de|en)(?=\/|$)/, '').replace(/^\/$/, '');
  const { language } = locals;
  const around = aroundIn(language);
  const home = homeOf(base, params.language);
  return {
    language,
    api: `${base}/api/v1/reference`,
    words: saidIn(language).words,
    /** The first page of the language. */
    home: startAddress(home),
    listed: listedAddress(home),
    otherPages: around.footer,
    pages: AROUND_PAGES.map((one) => ({ id: one, title: around.pages[one], href: aroundAddress(home, one) })),
    languages: LANGUAGES.map((one) => ({ language: one, name: OWN_NAMES[one], href: `${base}/${one}${rest}` })),
  };
};
