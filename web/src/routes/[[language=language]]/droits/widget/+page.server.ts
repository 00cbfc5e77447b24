import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { droitsAddress } from '$lib/droits/place';
import { codeAddress } from '$lib/server/droits-paper';
import { paperWordsIn } from '$lib/server/paper-words';
import type { PageServerLoad } from './$types';

/** No cookie is read or set, and the door opens in a tab of its own. */
export const load: PageServerLoad = ({ locals, params }) => {
  const home = homeOf(base, params['language'] ?? locals.language);
  return {
    said: paperWordsIn(locals.language).widget,
    start: droitsAddress({ kind: 'start' }, home, false),
    code: codeAddress(home),
  };
};
