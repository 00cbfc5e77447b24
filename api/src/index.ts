/** This module exports the API for the process that serves it, and its service for the pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp, type ApiOptions } from './http/app.ts';
import type { Service } from './service/service.ts';

/** Answers the requests under /api. */
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
export { clientOf } from './http/client.ts';
export { openRate, type Rate } from './http/rate.ts';
export { refuseStopping } from './http/stopping.ts';
export { COMMON_HEADERS, setCommonHeaders } from './http/headers.ts';
export { DEFAULT_LANGUAGE, LANGUAGES, LIMITS, type Language } from './contract/request.ts';
export { dayOf, isoOf, today } from './contract/date.ts';
export { crossingsView } from './law/crossings.ts';
export { countsText, listedView } from './law/listed.ts';
export { rightAt, rightHead } from './law/right-at.ts';
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
export { cellParts, labelledBy, type CellLine } from './words/law/cells.ts';
export { LAW_WORDS, type LawWords } from './words/law/index.ts';
export { populationsInstalled } from './populations/installed.ts';
export { readDate } from './contract/read-date.ts';
export { openService, type Service } from './service/service.ts';
export type { Simulations } from './populations/runs/simulations.ts';
export type { JobView } from './populations/jobs/job.ts';
export type { Simulated } from './populations/runs/ask.ts';
export { tellFailure } from './threads/failure.ts';
export { askedBy } from './threads/asker.ts';
export { Overload } from './threads/pool.ts';
export { isTooDear } from './work/too-dear.ts';
export { ProblemError, sentence, type Problem } from '@recto-verso/engine';
