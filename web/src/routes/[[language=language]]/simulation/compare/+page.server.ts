import { asked } from '$lib/server/simulation/asked';
import { compareView } from '$lib/server/simulation/compare';
import { simulationAddress } from '$lib/server/simulation/door';
import { compareAddress, compareQuery } from '$lib/server/simulation/place';
import type { PageServerLoad } from './$types';

/** The address holds scenarios and runs, and nothing about anybody. */
export const load: PageServerLoad = async (event) => {
  const { said, simulations, home } = await asked(event);
  const view = compareView(said, simulations, event.url.searchParams.getAll('with'), home);
  const files = { path: compareAddress(home, []), query: compareQuery(view.kept) };
  return { said: said.words, library: simulationAddress(home), files, view };
};
