import { saidAround } from '$lib/server/around/said';
import { sourcesPage } from '$lib/server/around/sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await saidAround(locals.language, params.language);
  return { page: sourcesPage(said), around: said.around };
};
