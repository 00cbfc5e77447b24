import { asked, detectionOf } from '$lib/server/simulation/asked';
import { detectionPage } from '$lib/server/simulation/detection';
import type { PageServerLoad } from './$types';

/** Shows the result in the repository; a detection is run on the command line. */
export const load: PageServerLoad = async (event) => {
  const of = await asked(event);
  const { said, simulations, home } = of;
  const found = detectionOf(of, event.params.detection);
  return { said: said.words, page: detectionPage(said, simulations, found, home) };
};
