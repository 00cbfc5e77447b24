import { error } from '@sveltejs/kit';
import { asked, explorationOf } from '$lib/server/simulation/asked';
import { explorationCharts } from '$lib/server/simulation/charts';
import { explorationPage } from '$lib/server/simulation/exploration';
import { chartFile } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { params } = event;
  const of = await asked(event);
  const { title, result } = explorationPage(of.said, of.simulations, explorationOf(of, params.exploration), of.home);
  if (result === null) error(404, 'not-found');
  const files = { name: params.exploration, source: `${title}. ${result.about}`, charts: explorationCharts(result) };
  return chartFile(of.said, files, params) ?? error(404, 'not-found');
};
