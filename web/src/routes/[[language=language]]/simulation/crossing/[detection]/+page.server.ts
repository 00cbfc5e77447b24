import { resolveSimulationPage, findDetection } from '$lib/server/simulation/page-request';
import { buildDetectionPage } from '$lib/server/simulation/detection';
import type { PageServerLoad } from './$types';

/** Shows the result in the repository; a detection is run on the command line. */
export const load: PageServerLoad = async (event) => {
  const of = await resolveSimulationPage(event);
  const { said, simulations, home } = of;
  const found = findDetection(of, event.params.detection);
  return { said: said.words, page: buildDetectionPage(said, simulations, found, home) };
};
