import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { explorationPage } from '$lib/server/simulation/exploration';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** What stands in the repository: an exploration is run on the command line. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { simulations, words } = await service();
  const exploration =
    simulations.book.explorations.find(({ id }) => id === params.exploration) ?? error(404, 'not-found');
  const said = saidSimulation(locals.language, words(locals.language));
  return { said: said.words, page: explorationPage(said, simulations, exploration, homeOf(base, params.language)) };
};
