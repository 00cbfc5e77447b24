import { error } from '@sveltejs/kit';
import { resolveSimulationPage } from '$lib/server/simulation/page-request';
import { listCompareCharts } from '$lib/server/simulation/charts';
import { buildRunComparison } from '$lib/server/simulation/compare';
import { makeChartFile } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

/** Serves a chart of the scenarios and runs that the address names, as the page shows them. */
export const GET: RequestHandler = async (event) => {
  const { params, url } = event;
  const { said, simulations, home } = await resolveSimulationPage(event);
  const view = buildRunComparison(said, simulations, url.searchParams.getAll('with'), home);
  const files = {
    name: ['compare', ...view.kept].join('-'),
    source: said.words.compare.title,
    charts: listCompareCharts(view),
  };
  return makeChartFile(said, files, params) ?? error(404, 'not-found');
};
