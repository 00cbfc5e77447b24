import { error } from '@sveltejs/kit';
import { today } from '@recto-verso/api/date';
import { rulePage } from '$lib/around/right';
import { saidAround } from '$lib/server/around';
import type { PageServerLoad } from './$types';

/** The page shows the law of a day and is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const said = await saidAround(locals.language, params.language);
  const right = said.rules.book.rulebook.rights.find(({ id }) => id === params.right);
  if (right === undefined) error(404);
  return { page: rulePage(said, right, url.searchParams.get('date'), today()), around: said.around };
};
