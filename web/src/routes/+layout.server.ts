import { saidIn } from '$lib/server/said';
import { shellOf } from '$lib/server/shell';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url, route }) => {
  const { language, named, spoken, display } = locals;
  return {
    language,
    words: saidIn(language).words,
    shell: await shellOf({ spoken, named, url, route: route.id, display }),
  };
};
