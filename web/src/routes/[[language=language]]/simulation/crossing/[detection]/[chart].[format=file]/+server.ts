import { error } from '@sveltejs/kit';
import { asked, detectionOf } from '$lib/server/simulation/asked';
import { detectionCharts } from '$lib/server/simulation/charts';
import { detectionPage } from '$lib/server/simulation/detection';
import { chartFile } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { params } = event;
  const of = await asked(event);
  const { title, result } = detectionPage(of.said, of.simulations, detectionOf(of, params.detection), of.home);
  if (result === null) error(404, 'not-found');
  const files = { name: params.detection, source: `${title}. ${result.about}`, charts: detectionCharts(result) };
  return chartFile(of.said, files, params) ?? error(404, 'not-found');
};
