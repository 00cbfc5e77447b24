import { error } from '@sveltejs/kit';
import { resolveSimulationPage, findDetection } from '$lib/server/simulation/page-request';
import { listDetectionCharts } from '$lib/server/simulation/charts';
import { buildDetectionPage } from '$lib/server/simulation/detection';
import { makeChartFile } from '$lib/server/simulation/files';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { params } = event;
  const of = await resolveSimulationPage(event);
  const { title, result } = buildDetectionPage(of.said, of.simulations, findDetection(of, params.detection), of.home);
  if (result === null) error(404, 'not-found');
  const files = { name: params.detection, source: `${title}. ${result.about}`, charts: listDetectionCharts(result) };
  return makeChartFile(of.said, files, params) ?? error(404, 'not-found');
};
