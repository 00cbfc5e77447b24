import { base } from '$app/paths';
import { today } from '@recto-verso/api/date';
import { homeOf } from '$lib/door/place';
import { aroundIn } from '$lib/server/around';
import { listedPage } from '$lib/around/listed';
import { saidIn } from '$lib/server/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { words, terms, language } = saidIn(locals.language);
  const home = homeOf(base, params['language']);
  const rules = (await service()).words(language);
  return { page: listedPage(rules, today(), words.listed, terms, aroundIn(language), home) };
};
