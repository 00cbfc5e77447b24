import { isoOf, getToday } from '@recto-verso/api/date';
import { buildRulesPage } from '$lib/around/rules';
import { loadAroundWords } from '$lib/server/around';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await loadAroundWords(locals.language, params.language);
  return { page: buildRulesPage(said, isoOf(getToday())), around: said.around };
};
