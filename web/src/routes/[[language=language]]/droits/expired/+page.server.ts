import { createDroitsActions, loadDroits } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, { kind: 'expired' });
export const actions = createDroitsActions(() => ({ kind: 'expired' }));
