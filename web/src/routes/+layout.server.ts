import { saidIn } from '$lib/server/said';
import { shellOf } from '$lib/server/shell';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url, params, route }) => {
  const { language, spoken, display } = locals;
  return {
    language,
    words: saidIn(language).words,
    shell: await shellOf({ spoken, named: params.language, url, route: route.id, display }),
  };
};
