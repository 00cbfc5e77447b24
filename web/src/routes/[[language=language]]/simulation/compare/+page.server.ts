import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { compareView } from '$lib/server/simulation/compare';
import { simulationAddress } from '$lib/server/simulation/place';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** The address holds scenarios and runs, and nothing of anybody. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { words, simulations } = await service();
  const said = saidSimulation(locals.language, words(locals.language));
  const home = homeOf(base, params['language']);
  const ids = url.searchParams.getAll('with');
  return { said: said.words, library: simulationAddress(home), view: compareView(said, simulations, ids, home) };
};
