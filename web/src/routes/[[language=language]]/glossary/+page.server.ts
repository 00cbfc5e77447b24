import { glossaryPage } from '$lib/server/around/glossary';
import { saidAround } from '$lib/server/around/said';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await saidAround(locals.language, params.language);
  return { page: glossaryPage(said), around: said.around };
};
