import { loadHomePage } from '$lib/server/home/home';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => ({
  page: await loadHomePage(locals.spoken, params.language),
});
