import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { libraryOf } from '$lib/server/simulation/library';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The same for everybody. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { language } = locals;
  const { words, simulations } = await service();
  const said = saidSimulation(language, words(language));
  return { said: said.words, cards: libraryOf(said, simulations, homeOf(base, params['language'])) };
};
