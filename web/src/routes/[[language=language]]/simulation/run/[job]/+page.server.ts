import { redirect } from '@sveltejs/kit';
import { resolveSimulationPage, buildRunPage } from '$lib/server/simulation/page-request';
import { buildJobPage } from '$lib/server/simulation/job';
import { formatSimulationAddress } from '$lib/server/simulation/door';
import type { Actions, PageServerLoad } from './$types';

/** While a run is not over, its page reloads after this number of seconds, because it has no script. */
const AGAIN = '3';

export const load: PageServerLoad = async (event) => {
  const { params, setHeaders } = event;
  const of = await resolveSimulationPage(event);
  const { said, simulations, home } = of;
  const view = simulations.read(params.job);
  const job = buildJobPage(said, view);
  if (!job.isOver) setHeaders({ refresh: AGAIN });
  const page = view?.state === 'done' ? buildRunPage(of, params.job, view.result.result) : null;
  return { said: said.words, job, library: formatSimulationAddress(home), page };
};

export const actions: Actions = {
  stop: async (event) => {
    const { simulations, home } = await resolveSimulationPage(event);
    simulations.stop(event.params.job);
    redirect(303, formatSimulationAddress(home));
  },
};
