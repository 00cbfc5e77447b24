import { getToday } from '@recto-verso/api/date';
import { buildDesksPage } from '$lib/around/desks';
import { loadAroundWords } from '$lib/server/around';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await loadAroundWords(locals.language, params.language);
  return { page: buildDesksPage(said, null, getToday()), around: said.around };
};

/**
 * The commune is sent by POST and the page is answered at once, so the commune stands in no address and is stored
 * nowhere.
 */
export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const written = (await request.formData()).get('commune');
    const said = await loadAroundWords(locals.language, params['language']);
    return { page: buildDesksPage(said, typeof written === 'string' ? written.slice(0, 60) : '', getToday()) };
  },
};
