import { homePage } from '$lib/server/home/home';
import type { PageServerLoad } from './$types';

/** The same for everybody: nothing that was answered is read. */
export const load: PageServerLoad = ({ locals, params }) => ({ page: homePage(locals.language, params.language) });
