import { aroundIn } from '$lib/server/around/said';
import { statementPage } from '$lib/server/around/statement';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  page: statementPage(aroundIn(locals.language), 'accessibility'),
});
