import { createDroitsActions, loadDroits } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, { kind: 'so-far' });
export const actions = createDroitsActions(() => ({ kind: 'so-far' }));
