/**
 * This module exports the request listener of the API for the process that serves it, and for the pages the service and
 * the descriptions of the law.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp, type ApiOptions } from './http/app.ts';
import type { Service } from './service/service.ts';

export function createApiListener(
  service: Service,
  options: ApiOptions = {},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const listener = getRequestListener(createApp(service, options).fetch);
  return async (request, response) => {
    await listener(request, response);
  };
}

export { createApp, type ApiOptions } from './http/app.ts';
export { identifyClient } from './http/client.ts';
export { createRateLimiter, type Rate } from './http/rate.ts';
export { refuseStopping } from './http/stopping.ts';
export { COMMON_HEADERS, setCommonHeaders } from './http/headers.ts';
export { DEFAULT_LANGUAGE, LANGUAGES, LIMITS, type Language } from './contract/request.ts';
export { dayOf, isoOf, getToday } from './contract/date.ts';
export { describeCrossings } from './law/crossings.ts';
export { formatCoverage, describeListed } from './law/listed.ts';
export { describeRightAt, describeRightHead } from './law/right-at.ts';
export type {
  ConditionShape,
  FigureView,
  LawView,
  OpenPointView,
  RightAtDay,
  RightHead,
  RouteView,
} from './contract/law.ts';
export type { Crossings } from './contract/crossings.ts';
export type { Listed } from './contract/listed.ts';
export { listCellLines, findLabelFact, type CellLine } from './words/law/cells.ts';
export { LAW_WORDS, type LawWords } from './words/law/index.ts';
export { hasPopulations } from './populations/installed.ts';
export { readDate } from './contract/read-date.ts';
export { openService, type Service } from './service/service.ts';
export type { Simulations } from './populations/runs/simulations.ts';
export type { JobView } from './populations/jobs/job.ts';
export type { Simulated } from './populations/runs/ask.ts';
export { logFailure } from './threads/failure.ts';
export { runForAsker } from './threads/asker.ts';
export { Overload } from './threads/pool.ts';
export { isTooCostly } from './work/too-costly.ts';
export { ProblemError, formatProblem, type Problem } from '@recto-verso/engine';
