import { droitsActions, loadDroits, questionAt } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, questionAt(event, true));
export const actions = droitsActions((event) => questionAt(event, true));
