import { error, redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { jobPage } from '$lib/server/simulation/job';
import { scenarioPage } from '$lib/server/simulation/page';
import { simulationAddress } from '$lib/server/simulation/place';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { Actions, PageServerLoad } from './$types';

/** Seconds after which a page without a script looks again. */
const AGAIN = '3';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const { simulations, words, rulebook } = await service();
  const said = saidSimulation(locals.language, words(locals.language));
  const home = homeOf(base, params.language);
  const view = simulations.read(params.job);
  const job = jobPage(said, view);
  if (!job.isOver) setHeaders({ refresh: AGAIN });
  const library = simulationAddress(home);
  if (view?.state !== 'done') return { said: said.words, job, library, page: null };
  const { result } = view.result;
  const scenario = simulations.book.scenarios.find(({ id }) => id === result.scenario) ?? error(404, 'not-found');
  const { variant, edits, seed, homes } = result;
  const choices = { variant, edits, seed, homes: homes.run === homes.of ? null : homes.run };
  const href = `${base}/api/v1/simulations/${params.job}`;
  const choosing = { rulebook, book: simulations.book, scenario };
  return {
    said: said.words,
    job,
    library,
    page: scenarioPage(said, simulations, choosing, choices, { result, job: { id: params.job, href }, home }),
  };
};

export const actions: Actions = {
  stop: async ({ params }) => {
    const { simulations } = await service();
    simulations.stop(params.job);
    redirect(303, simulationAddress(homeOf(base, params.language)));
  },
};
