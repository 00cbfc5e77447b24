import { asked, explorationOf } from '$lib/server/simulation/asked';
import { explorationPage } from '$lib/server/simulation/exploration';
import type { PageServerLoad } from './$types';

/** Shows the result in the repository; an exploration is run on the command line. */
export const load: PageServerLoad = async (event) => {
  const of = await asked(event);
  const { said, simulations, home } = of;
  const found = explorationOf(of, event.params.exploration);
  return { said: said.words, page: explorationPage(said, simulations, found, home) };
};
