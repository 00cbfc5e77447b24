import { aroundIn } from '$lib/server/around';
import { statementPage } from '$lib/around/statement';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  page: statementPage(aroundIn(locals.language), 'accessibility'),
});
