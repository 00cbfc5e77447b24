import { base } from '$app/paths';
import { buildHomeAddress } from '$lib/door/place';
import { formatDroitsAddress } from '$lib/droits/place';
import { formatCodeAddress } from '$lib/server/droits-paper';
import { getPaperWords } from '$lib/server/paper-words';
import type { PageServerLoad } from './$types';

/** The page reads no answers and sets no cookie, and `/droits` opens in a tab of its own. */
export const load: PageServerLoad = ({ locals, params }) => {
  const home = buildHomeAddress(base, params['language'] ?? locals.language);
  return {
    said: getPaperWords(locals.language).widget,
    start: formatDroitsAddress({ kind: 'start' }, home, false),
    code: formatCodeAddress(home),
  };
};
