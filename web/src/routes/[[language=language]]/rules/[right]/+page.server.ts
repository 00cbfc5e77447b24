import { error } from '@sveltejs/kit';
import { today } from '@recto-verso/api/date';
import { rulePage } from '$lib/around/right';
import { saidAround } from '$lib/server/around';
import type { PageServerLoad } from './$types';

/** The law of a day, the same for everybody: nothing that was answered is read. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const said = await saidAround(locals.language, params.language);
  const right = said.rules.book.rulebook.rights.find(({ id }) => id === params.right);
  if (right === undefined) error(404);
  return { page: rulePage(said, right, url.searchParams.get('date'), today()), around: said.around };
};
