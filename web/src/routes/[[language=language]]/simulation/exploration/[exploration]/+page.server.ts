import { resolveSimulationPage, findExploration } from '$lib/server/simulation/page-request';
import { buildExplorationPage } from '$lib/server/simulation/exploration';
import type { PageServerLoad } from './$types';

/** Shows the result in the repository; an exploration is run on the command line. */
export const load: PageServerLoad = async (event) => {
  const of = await resolveSimulationPage(event);
  const { said, simulations, home } = of;
  const found = findExploration(of, event.params.exploration);
  return { said: said.words, page: buildExplorationPage(said, simulations, found, home) };
};
