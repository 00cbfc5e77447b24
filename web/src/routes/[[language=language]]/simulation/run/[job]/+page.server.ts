import { redirect } from '@sveltejs/kit';
import { asked, runPage } from '$lib/server/simulation/asked';
import { jobPage } from '$lib/server/simulation/job';
import { simulationAddress } from '$lib/server/simulation/door';
import type { Actions, PageServerLoad } from './$types';

/** A page without a script reloads after this number of seconds. */
const AGAIN = '3';

export const load: PageServerLoad = async (event) => {
  const { params, setHeaders } = event;
  const of = await asked(event);
  const { said, simulations, home } = of;
  const view = simulations.read(params.job);
  const job = jobPage(said, view);
  if (!job.isOver) setHeaders({ refresh: AGAIN });
  const page = view?.state === 'done' ? runPage(of, params.job, view.result.result) : null;
  return { said: said.words, job, library: simulationAddress(home), page };
};

export const actions: Actions = {
  stop: async (event) => {
    const { simulations, home } = await asked(event);
    simulations.stop(event.params.job);
    redirect(303, simulationAddress(home));
  },
};
