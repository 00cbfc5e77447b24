import { base } from '$app/paths';
import { getToday } from '@recto-verso/api/date';
import { buildHomeAddress } from '$lib/door/place';
import { getAroundWords } from '$lib/server/around';
import { buildListedPage } from '$lib/around/listed';
import { getLanguageWords } from '$lib/server/language-words';
import { openPageService } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { words, terms, language } = getLanguageWords(locals.language);
  const home = buildHomeAddress(base, params['language']);
  const rules = (await openPageService()).words(language);
  return { page: buildListedPage(rules, getToday(), words.listed, terms, getAroundWords(language), home) };
};
