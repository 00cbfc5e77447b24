import { base } from '$app/paths';
import { buildHomeAddress } from '$lib/door/place';
import { listAllowedSites, writeFrameSnippet } from '$lib/server/embed';
import { getPaperWords } from '$lib/server/paper-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const words = getPaperWords(locals.language);
  const address = `${buildHomeAddress(base, locals.language)}/droits/widget`;
  return {
    said: words.embed,
    snippet: writeFrameSnippet(`${url.origin}${address}`, words.widget.title),
    preview: address,
    sites: listAllowedSites(),
  };
};
