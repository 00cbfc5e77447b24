import { error } from '@sveltejs/kit';
import { getToday } from '@recto-verso/api/date';
import { buildRulePage } from '$lib/around/right';
import { loadAroundWords } from '$lib/server/around';
import type { PageServerLoad } from './$types';

/** The page shows the law of a day and is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const said = await loadAroundWords(locals.language, params.language);
  const right = said.rules.book.rulebook.rights.find(({ id }) => id === params.right);
  if (right === undefined) error(404);
  return { page: buildRulePage(said, right, url.searchParams.get('date'), getToday()), around: said.around };
};
