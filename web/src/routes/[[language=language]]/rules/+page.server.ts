import { isoOf, today } from '@recto-verso/api/date';
import { rulesPage } from '$lib/around/rules';
import { saidAround } from '$lib/server/around';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await saidAround(locals.language, params.language);
  return { page: rulesPage(said, isoOf(today())), around: said.around };
};
