import { doorActions, loadDoor } from '$lib/server/door';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDoor(event, { kind: 'find' });
export const actions = doorActions;
