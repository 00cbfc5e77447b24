import { getLanguageWords } from '$lib/server/language-words';
import { buildShell } from '$lib/server/shell';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url, route }) => {
  const { language, named, spoken, display } = locals;
  return {
    language,
    words: getLanguageWords(language).words,
    shell: await buildShell({ spoken, named, url, route: route.id, display }),
  };
};
