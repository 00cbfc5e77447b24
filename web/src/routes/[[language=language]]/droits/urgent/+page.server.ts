import { createDroitsActions, loadDroits } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, { kind: 'urgent' });
export const actions = createDroitsActions(() => ({ kind: 'urgent' }));
