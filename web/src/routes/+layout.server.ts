import { base } from '$app/paths';
import { addressOf, homeOf, listedAddress } from '$lib/door/place';
import { LANGUAGES, OWN_NAMES } from '$lib/languages';
import { saidIn } from '$lib/server/said';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url, params }) => {
  const inside = url.pathname.slice(base.length);
  const rest = inside.replace(/^\/(?:fr|nl|de|en)(?=\/|$)/, '').replace(/^\/$/, '');
  const { language } = locals;
  return {
    language,
    api: `${base}/api/v1/reference`,
    words: saidIn(language).words,
    /** What links of the same language start with. */
    home: addressOf({ kind: 'form' }, homeOf(base, params.language), false),
    listed: listedAddress(homeOf(base, params.language)),
    languages: LANGUAGES.map((one) => ({ language: one, name: OWN_NAMES[one], href: `${base}/${one}${rest}` })),
  };
};
