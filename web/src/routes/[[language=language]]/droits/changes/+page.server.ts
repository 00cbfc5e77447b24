import { base } from '$app/paths';
import { buildHomeAddress } from '$lib/door/place';
import { formatDroitsAddress } from '$lib/droits/place';
import { listLifeChanges } from '$lib/droits/beside/changes';
import { loadResultsAsked } from '$lib/server/droits-paper';
import { getDroitsWords } from '$lib/server/droits-words';
import { getLanguageWords } from '$lib/server/language-words';
import { openPageService } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const home = buildHomeAddress(base, params['language']);
  const rules = (await openPageService()).words(locals.language);
  return {
    said: (await loadResultsAsked(locals.language, '')).words.events,
    changes: listLifeChanges(rules, getLanguageWords(locals.language).terms),
    back: `${formatDroitsAddress({ kind: 'results' }, home, false)}${formatDroitsAddress({ kind: 'results' }, home, true)}`,
    backWord: getDroitsWords(locals.language).back,
  };
};
