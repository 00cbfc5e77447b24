import { asked } from '$lib/server/simulation/asked';
import { libraryOf } from '$lib/server/simulation/library';
import type { PageServerLoad } from './$types';

/** The page is the same for everybody. */
export const load: PageServerLoad = async (event) => {
  const { said, simulations, home } = await asked(event);
  return { said: said.words, cards: libraryOf(said, simulations, home) };
};
