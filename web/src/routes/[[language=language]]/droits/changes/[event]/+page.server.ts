import { loadChange } from '$lib/server/droits-change';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadChange(event);
