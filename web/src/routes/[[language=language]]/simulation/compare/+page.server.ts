import { resolveSimulationPage } from '$lib/server/simulation/page-request';
import { buildRunComparison } from '$lib/server/simulation/compare';
import { formatSimulationAddress } from '$lib/server/simulation/door';
import { formatCompareAddress, formatCompareQuery } from '$lib/server/simulation/place';
import type { PageServerLoad } from './$types';

/** The address holds scenarios and runs, and nothing about anybody. */
export const load: PageServerLoad = async (event) => {
  const { said, simulations, home } = await resolveSimulationPage(event);
  const view = buildRunComparison(said, simulations, event.url.searchParams.getAll('with'), home);
  const files = { path: formatCompareAddress(home, []), query: formatCompareQuery(view.kept) };
  return { said: said.words, library: formatSimulationAddress(home), files, view };
};
