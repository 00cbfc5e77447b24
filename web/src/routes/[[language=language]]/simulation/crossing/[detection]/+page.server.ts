import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { homeOf } from '$lib/door/place';
import { detectionPage } from '$lib/server/simulation/detection';
import { saidSimulation } from '$lib/server/simulation/said';
import { service } from '$lib/server/service';
import type { PageServerLoad } from './$types';

/** What stands in the repository: a crossing is run on the command line. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { simulations, words } = await service();
  const detection = simulations.book.detections.find(({ id }) => id === params.detection) ?? error(404, 'not-found');
  const said = saidSimulation(locals.language, words(locals.language));
  return { said: said.words, page: detectionPage(said, simulations, detection, homeOf(base, params.language)) };
};
