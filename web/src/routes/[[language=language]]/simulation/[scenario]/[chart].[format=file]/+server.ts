import { error } from '@sveltejs/kit';
import { asked, choosingOf } from '$lib/server/simulation/asked';
import { choicesIn, queryOf } from '$lib/server/simulation/choices';
import { chartFile, scenarioFiles } from '$lib/server/simulation/files';
import { scenarioPage } from '$lib/server/simulation/page';
import type { RequestHandler } from './$types';

/** Serves a chart of a result in the repository; a scenario with other choices has to be calculated first. */
export const GET: RequestHandler = async (event) => {
  const { params, url } = event;
  const of = await asked(event);
  const choosing = choosingOf(of, params.scenario);
  const choices = choicesIn(url.searchParams, choosing);
  const result = queryOf(choices) === '' ? of.simulations.published(params.scenario) : null;
  if (result === null) error(404, 'not-found');
  const page = scenarioPage(of.said, of.simulations, choosing, choices, { result, job: null, home: of.home });
  return chartFile(of.said, scenarioFiles(page, null), params) ?? error(404, 'not-found');
};
