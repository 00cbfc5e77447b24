import { fail, redirect } from '@sveltejs/kit';
import { Overload } from '@recto-verso/api';
import { asked, choosingOf } from '$lib/server/simulation/asked';
import { choicesIn, queryOf } from '$lib/server/simulation/choices';
import { scenarioPage } from '$lib/server/simulation/page';
import { runAddress, scenarioAddress } from '$lib/server/simulation/place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, url } = event;
  const of = await asked(event);
  const { said, simulations, home } = of;
  const choosing = choosingOf(of, params.scenario);
  const choices = choicesIn(url.searchParams, choosing);
  // A form sends all of its fields, but the address keeps only those that were chosen.
  const query = queryOf(choices);
  if (query !== url.search) redirect(303, scenarioAddress(home, params.scenario, choices));
  // A result of the repository was calculated without any choices.
  const result = query === '' ? simulations.published(params.scenario) : null;
  return { said: said.words, page: scenarioPage(said, simulations, choosing, choices, { result, job: null, home }) };
};

export const actions: Actions = {
  default: async (event) => {
    const of = await asked(event);
    const choosing = choosingOf(of, event.params.scenario);
    const choices = choicesIn(await event.request.formData(), choosing);
    let id: string;
    try {
      ({ id } = of.simulations.add({ scenario: choosing.scenario.id, ...choices }));
    } catch (thrown) {
      if (thrown instanceof Overload) return fail(503, { busy: true });
      throw thrown;
    }
    redirect(303, runAddress(of.home, id));
  },
};
