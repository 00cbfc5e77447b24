import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { sitesAllowed, snippetOf } from '$lib/server/embed';
import { paperWordsIn } from '$lib/server/paper-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const words = paperWordsIn(locals.language);
  const address = `${homeOf(base, locals.language)}/droits/widget`;
  return {
    said: words.embed,
    snippet: snippetOf(`${url.origin}${address}`, words.widget.title),
    preview: address,
    sites: sitesAllowed(),
  };
};
