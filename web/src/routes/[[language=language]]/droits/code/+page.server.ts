import { base } from '$app/paths';
import { buildHomeAddress } from '$lib/door/place';
import { listCodeTargets, openCode } from '$lib/server/droits-code';
import { getDroitsWords } from '$lib/server/droits-words';
import { getPaperWords } from '$lib/server/paper-words';
import { formatDroitsAddress } from '$lib/droits/place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const home = buildHomeAddress(base, params['language']);
  return {
    said: getPaperWords(locals.language).code,
    backWord: getDroitsWords(locals.language).back,
    back: formatDroitsAddress({ kind: 'start' }, home, false),
    to: listCodeTargets(home),
  };
};

export const actions: Actions = { default: openCode };
