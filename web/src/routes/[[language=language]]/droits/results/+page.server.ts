import { createDroitsActions, loadDroits } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, { kind: 'results' });
export const actions = createDroitsActions(() => ({ kind: 'results' }));
