import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { codeLeadsTo, openCode } from '$lib/server/droits-code';
import { droitsWordsIn } from '$lib/server/droits-words';
import { paperWordsIn } from '$lib/server/paper-words';
import { droitsAddress } from '$lib/droits/place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const home = homeOf(base, params['language']);
  return {
    said: paperWordsIn(locals.language).code,
    backWord: droitsWordsIn(locals.language).back,
    back: droitsAddress({ kind: 'start' }, home, false),
    to: codeLeadsTo(home),
  };
};

export const actions: Actions = { default: openCode };
