import { resolveSimulationPage } from '$lib/server/simulation/page-request';
import { listLibraryCards } from '$lib/server/simulation/library';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody. */
export const load: PageServerLoad = async (event) => {
  const { said, simulations, home } = await resolveSimulationPage(event);
  return { said: said.words, cards: listLibraryCards(said, simulations, home) };
};
