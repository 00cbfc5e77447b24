import { createDroitsActions, loadDroits } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, { kind: 'start' });
export const actions = createDroitsActions(() => ({ kind: 'start' }));
