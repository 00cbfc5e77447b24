import { loadAroundWords } from '$lib/server/around';
import { buildSourcesPage } from '$lib/around/sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await loadAroundWords(locals.language, params.language);
  return { page: buildSourcesPage(said), around: said.around };
};
