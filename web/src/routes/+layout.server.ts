import { typesetAll, WORDS } from '@recto-verso/api/words';
import { LANGUAGES, OWN_NAMES } from '$lib/languages';
import { PAGE_WORDS } from '$lib/words/index';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url, params }) => {
  const rest = url.pathname.replace(/^\/(?:fr|nl|de|en)(?=\/|$)/, '').replace(/^\/$/, '');
  const { language } = locals;
  return {
    language,
    words: typesetAll(PAGE_WORDS[language], WORDS[language]),
    /** What links of the same language start with. */
    home: params.language === undefined ? '/' : `/${params.language}`,
    languages: LANGUAGES.map((one) => ({ language: one, name: OWN_NAMES[one], href: `/${one}${rest}` })),
  };
};
