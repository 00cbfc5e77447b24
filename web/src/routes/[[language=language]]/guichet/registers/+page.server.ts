import { doorActions, loadDoor } from '$lib/server/door';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDoor(event, { kind: 'registers' });
export const actions = doorActions;
