import { error } from '@sveltejs/kit';
import { resolveSimulationPage, buildRunPage } from '$lib/server/simulation/page-request';
import { makeChartFile, listScenarioFiles } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

/** Serves a chart of a run as long as the run is kept, with the choices that it was calculated with. */
export const GET: RequestHandler = async (event) => {
  const { params } = event;
  const of = await resolveSimulationPage(event);
  const view = of.simulations.read(params.job);
  if (view?.state !== 'done') error(404, 'not-found');
  const { result } = view.result;
  const files = listScenarioFiles(buildRunPage(of, params.job, result), result.variant);
  return makeChartFile(of.said, files, params) ?? error(404, 'not-found');
};
