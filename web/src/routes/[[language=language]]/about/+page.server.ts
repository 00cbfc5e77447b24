import { getAroundWords } from '$lib/server/around';
import { buildStatementPage } from '$lib/around/statement';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  page: buildStatementPage(getAroundWords(locals.language), 'about'),
});
