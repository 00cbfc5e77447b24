import { error } from '@sveltejs/kit';
import { resolveSimulationPage, findChoosing } from '$lib/server/simulation/page-request';
import { readChoices, formatChoicesQuery } from '$lib/server/simulation/choices';
import { makeChartFile, listScenarioFiles } from '$lib/server/simulation/files';
import { buildScenarioPage } from '$lib/server/simulation/page';
import type { RequestHandler } from './$types';

/** Serves a chart of a result in the repository; a scenario with other choices has to be calculated first. */
export const GET: RequestHandler = async (event) => {
  const { params, url } = event;
  const of = await resolveSimulationPage(event);
  const choosing = findChoosing(of, params.scenario);
  const choices = readChoices(url.searchParams, choosing);
  const result = formatChoicesQuery(choices) === '' ? of.simulations.published(params.scenario) : null;
  if (result === null) error(404, 'not-found');
  const page = buildScenarioPage(of.said, of.simulations, choosing, choices, { result, job: null, home: of.home });
  return makeChartFile(of.said, listScenarioFiles(page, null), params) ?? error(404, 'not-found');
};
