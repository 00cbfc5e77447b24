import { base } from '$app/paths';
import { buildPlaceAddress, buildHomeAddress } from '$lib/door/place';
import type { BatchProps } from '$lib/guichet/batch/props';
import { getGuichetWords } from '$lib/server/guichet-words';
import { loadLawAddresses } from '$lib/server/law';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }): Promise<BatchProps> => ({
  law: await loadLawAddresses('guichet', locals.language),
  words: getGuichetWords(locals.language),
  guichet: buildPlaceAddress({ kind: 'form' }, buildHomeAddress(base, params['language']), false),
});
