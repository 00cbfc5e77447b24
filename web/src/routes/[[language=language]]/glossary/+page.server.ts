import { glossaryPage } from '$lib/around/glossary';
import { saidAround } from '$lib/server/around';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const said = await saidAround(locals.language, params.language);
  return { page: glossaryPage(said), around: said.around };
};
