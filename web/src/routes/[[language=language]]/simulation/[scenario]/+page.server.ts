import { error, fail, redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { Overload } from '@recto-verso/api';
import { homeOf } from '$lib/door/place';
import { choicesIn, queryOf, type Choosing } from '$lib/server/simulation/choices';
import { scenarioPage } from '$lib/server/simulation/page';
import { runAddress, scenarioAddress } from '$lib/server/simulation/place';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { Actions, PageServerLoad } from './$types';

async function scenarioOf(id: string) {
  const { simulations, words, rulebook } = await service();
  const { book } = simulations;
  const scenario = book.scenarios.find((one) => one.id === id) ?? error(404, 'not-found');
  const choosing: Choosing = { rulebook, book, scenario };
  return { simulations, words, choosing };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { simulations, words, choosing } = await scenarioOf(params.scenario);
  const said = saidSimulation(locals.language, words(locals.language));
  const choices = choicesIn(url.searchParams, choosing);
  const home = homeOf(base, params.language);
  // A form sends all of its fields: an address says what was chosen.
  const query = queryOf(choices);
  if (query !== url.search) redirect(303, scenarioAddress(home, params.scenario, choices));
  // What stands in the repository was calculated as it is when nothing is chosen.
  const result = query === '' ? simulations.published(params.scenario) : null;
  return { said: said.words, page: scenarioPage(said, simulations, choosing, choices, { result, job: null, home }) };
};

export const actions: Actions = {
  default: async ({ request, params }) => {
    const { simulations, choosing } = await scenarioOf(params.scenario);
    const choices = choicesIn(await request.formData(), choosing);
    let id: string;
    try {
      ({ id } = simulations.add({ scenario: choosing.scenario.id, ...choices }));
    } catch (thrown) {
      if (thrown instanceof Overload) return fail(503, { busy: true });
      throw thrown;
    }
    redirect(303, runAddress(homeOf(base, params.language), id));
  },
};
