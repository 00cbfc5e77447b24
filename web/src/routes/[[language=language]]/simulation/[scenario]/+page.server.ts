import { fail, redirect } from '@sveltejs/kit';
import { Overload } from '@recto-verso/api';
import { resolveSimulationPage, findChoosing } from '$lib/server/simulation/page-request';
import { readChoices, formatChoicesQuery } from '$lib/server/simulation/choices';
import { buildScenarioPage } from '$lib/server/simulation/page';
import { formatRunAddress, formatScenarioAddress } from '$lib/server/simulation/place';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, url } = event;
  const of = await resolveSimulationPage(event);
  const { said, simulations, home } = of;
  const choosing = findChoosing(of, params.scenario);
  const choices = readChoices(url.searchParams, choosing);
  // A form sends all of its fields, but the address keeps only those that were chosen.
  const query = formatChoicesQuery(choices);
  if (query !== url.search) redirect(303, formatScenarioAddress(home, params.scenario, choices));
  // A result of the repository was calculated without any choices.
  const result = query === '' ? simulations.published(params.scenario) : null;
  return {
    said: said.words,
    page: buildScenarioPage(said, simulations, choosing, choices, { result, job: null, home }),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const of = await resolveSimulationPage(event);
    const choosing = findChoosing(of, event.params.scenario);
    const choices = readChoices(await event.request.formData(), choosing);
    let id: string;
    try {
      ({ id } = of.simulations.add({ scenario: choosing.scenario.id, ...choices }));
    } catch (thrown) {
      if (thrown instanceof Overload) return fail(503, { busy: true });
      throw thrown;
    }
    redirect(303, formatRunAddress(of.home, id));
  },
};
