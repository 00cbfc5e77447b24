import { saidAround } from '$lib/server/around';
import { sourcesPage } from '$lib/around/sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await saidAround(locals.language, params.language);
  return { page: sourcesPage(said), around: said.around };
};
