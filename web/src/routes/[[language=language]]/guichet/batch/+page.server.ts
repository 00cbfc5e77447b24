import { base } from '$app/paths';
import { addressOf, homeOf } from '$lib/door/place';
import type { BatchProps } from '$lib/guichet/batch/props';
import { guichetWordsIn } from '$lib/server/guichet-words';
import { lawAddresses } from '$lib/server/law';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }): Promise<BatchProps> => ({
  law: await lawAddresses('guichet', locals.language),
  words: guichetWordsIn(locals.language),
  guichet: addressOf({ kind: 'form' }, homeOf(base, params['language']), false),
});
