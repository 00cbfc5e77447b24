import { homePage } from '$lib/server/home/home';
import type { PageServerLoad } from './$types';

/** The same for everybody: nothing that was answered is read. */
export const load: PageServerLoad = async ({ locals, params }) => ({
  page: await homePage(locals.spoken, params.language),
});
