import { buildGlossaryPage } from '$lib/around/glossary';
import { loadAroundWords } from '$lib/server/around';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await loadAroundWords(locals.language, params.language);
  return { page: buildGlossaryPage(said), around: said.around };
};
