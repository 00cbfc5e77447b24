import { error } from '@sveltejs/kit';
import { resolveSimulationPage, findExploration } from '$lib/server/simulation/page-request';
import { listExplorationCharts } from '$lib/server/simulation/charts';
import { buildExplorationPage } from '$lib/server/simulation/exploration';
import { makeChartFile } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { params } = event;
  const of = await resolveSimulationPage(event);
  const { title, result } = buildExplorationPage(
    of.said,
    of.simulations,
    findExploration(of, params.exploration),
    of.home,
  );
  if (result === null) error(404, 'not-found');
  const files = {
    name: params.exploration,
    source: `${title}. ${result.about}`,
    charts: listExplorationCharts(result),
  };
  return makeChartFile(of.said, files, params) ?? error(404, 'not-found');
};
