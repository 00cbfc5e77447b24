import { createDroitsActions, loadDroits, parseQuestionPlace } from '$lib/server/droits';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadDroits(event, parseQuestionPlace(event, true));
export const actions = createDroitsActions((event) => parseQuestionPlace(event, true));
