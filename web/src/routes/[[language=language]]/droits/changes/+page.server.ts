import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { droitsAddress } from '$lib/droits/place';
import { changesShown } from '$lib/droits/beside/changes';
import { paperIn } from '$lib/server/droits-paper';
import { droitsWordsIn } from '$lib/server/droits-words';
import { saidIn } from '$lib/server/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody: no answers are read. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const home = homeOf(base, params['language']);
  const rules = (await service()).words(locals.language);
  return {
    said: (await paperIn(locals.language, '')).words.events,
    changes: changesShown(rules, saidIn(locals.language).terms),
    back: `${droitsAddress({ kind: 'results' }, home, false)}${droitsAddress({ kind: 'results' }, home, true)}`,
    backWord: droitsWordsIn(locals.language).back,
  };
};
