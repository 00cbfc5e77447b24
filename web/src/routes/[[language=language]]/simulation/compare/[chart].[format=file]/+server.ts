import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/simulation/asked';
import { compareCharts } from '$lib/server/simulation/charts';
import { compareView } from '$lib/server/simulation/compare';
import { chartFile } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

/** Serves a chart of the scenarios and runs that the address names, as the page shows them. */
export const GET: RequestHandler = async (event) => {
  const { params, url } = event;
  const { said, simulations, home } = await asked(event);
  const view = compareView(said, simulations, url.searchParams.getAll('with'), home);
  const files = {
    name: ['compare', ...view.kept].join('-'),
    source: said.words.compare.title,
    charts: compareCharts(view),
  };
  return chartFile(said, files, params) ?? error(404, 'not-found');
};
