import { error, fail, redirect } from '@sveltejs/kit';
import { base } from '$app/paths';
import { Overload } from '@recto-verso/api';
import { homeOf } from '$lib/door/place';
import { choicesIn, queryOf } from '$lib/simulation/choices';
import { scenarioPage } from '$lib/server/simulation/page';
import { runAddress } from '$lib/server/simulation/place';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { Actions, PageServerLoad } from './$types';

async function scenarioOf(id: string) {
  const { simulations, words } = await service();
  const scenario = simulations.book.scenarios.find((one) => one.id === id) ?? error(404, 'not-found');
  return { simulations, words, scenario };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { simulations, words, scenario } = await scenarioOf(params.scenario);
  const said = saidSimulation(locals.language, words(locals.language));
  const choices = choicesIn(url.searchParams, [...scenario.variants.keys()]);
  // What stands in the repository was calculated as it is when nothing is chosen.
  const result = queryOf(choices) === '' ? simulations.published(scenario.id) : null;
  const home = homeOf(base, params.language);
  return { said: said.words, page: scenarioPage(said, simulations, scenario, choices, { result, job: null, home }) };
};

export const actions: Actions = {
  default: async ({ request, params }) => {
    const { simulations, scenario } = await scenarioOf(params.scenario);
    const choices = choicesIn(await request.formData(), [...scenario.variants.keys()]);
    let id: string;
    try {
      ({ id } = simulations.add({ scenario: scenario.id, ...choices }));
    } catch (thrown) {
      if (thrown instanceof Overload) return fail(503, { busy: true });
      throw thrown;
    }
    redirect(303, runAddress(homeOf(base, params.language), id));
  },
};
