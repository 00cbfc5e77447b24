/**
 * This module builds the HTTP API, version 1. It keeps and logs nothing of the households that it is sent. Every
 * refusal is a problem (RFC 9457) that names the field and the correction.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Service } from '../service/service.ts';
import { hasPopulations } from '../populations/installed.ts';
import { identifyClient, getSender } from './client.ts';
import { buildOpenApiDocument, type OpenApiDocument } from './document.ts';
import { API_PATH, type Api, type ApiEnv } from './env.ts';
import { createRequestCheck } from './request-check.ts';
import { setApiHeaders } from './headers.ts';
import { limitTime } from './limits.ts';
import { addBatch } from './operations/batch.ts';
import { addCommunes } from './operations/communes.ts';
import { addCompare } from './operations/compare.ts';
import { addCrossings } from './operations/crossings.ts';
import { addCurve } from './operations/curve.ts';
import { addDesks } from './operations/desks.ts';
import { addEvaluate } from './operations/evaluate.ts';
import { addEvents } from './operations/events.ts';
import { addFigures } from './operations/figures.ts';
import { addHealth } from './operations/health.ts';
import { addInterview } from './operations/interview.ts';
import { addNextQuestion } from './operations/next-question.ts';
import { addListed } from './operations/listed.ts';
import { addPages } from './operations/pages.ts';
import { addRecord } from './operations/record.ts';
import { addRight } from './operations/right.ts';
import { addRights } from './operations/rights.ts';
import { addVerso } from './operations/verso.ts';
import { addVocabulary } from './operations/vocabulary.ts';
import { toProblemItems, respondToError, respondProblem, type RequestPart } from './problem.ts';
import { limitRate } from './rate.ts';

const populations = hasPopulations() ? await import('./populations/all.ts') : null;

export interface ApiOptions {
  /** This is the public address without path (`https://rights.example.org`), if one is set. */
  readonly origin?: string | undefined;
  /** This is the path under which the service is reached from outside, such as `/rights`; it is absent at the root. */
  readonly base?: string;
  /** Limits the requests that one address may make in a minute; 0 sets no limit. */
  readonly requestsPerMinute?: number;
  /** Counts the proxies in front of the service whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies?: number;
  /**
   * Limits the time from the arrival of the headers of a request to its answer, in milliseconds. Batches and event
   * streams have no such limit.
   */
  readonly timeLimitMs?: number;
}

const TIME_LIMIT_MS = 60_000;

/**
 * Matches the paths without a time limit. A batch lasts as long as its lines, each of which has its own limit, and an
 * event stream lasts as long as the simulation that it follows.
 */
const LASTING = new RegExp(`^${API_PATH}/(?:evaluate/batch|simulations/[^/]+/events)$`);
/** Monitoring programs ask for this path often, and so the rate limit does not apply to it. */
const HEALTH = `${API_PATH}/health`;

const OPERATIONS: readonly ((app: Api, service: Service) => void)[] = [
  addHealth,
  addEvaluate,
  addBatch,
  addCompare,
  addNextQuestion,
  addInterview,
  addVerso,
  addEvents,
  addCurve,
  addRecord,
  addRights,
  addRight,
  addFigures,
  addVocabulary,
  addCrossings,
  addDesks,
  addCommunes,
  addListed,
];

export function createApp(service: Service, options: ApiOptions = {}): Api {
  const { base = '', origin, requestsPerMinute = 0, trustedProxies = 0, timeLimitMs = TIME_LIMIT_MS } = options;
  const app: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return respondProblem(c, 422, toProblemItems(result.error, result.target as RequestPart));
    },
  });
  app.use(setApiHeaders);
  app.use(async (c, next) => {
    c.set('base', base);
    c.set('proxied', trustedProxies > 0);
    c.set('client', identifyClient(getSender(c), trustedProxies));
    await next();
  });
  const rate = requestsPerMinute > 0 ? limitRate(requestsPerMinute) : null;
  if (rate !== null) app.use((c, next) => (c.req.path === HEALTH ? next() : rate(c, next)));
  let document: OpenApiDocument | null = null;
  const written = (): OpenApiDocument => (document ??= buildOpenApiDocument(app, service, `${origin ?? ''}${base}`));
  // The check of requests is built at the first request, because the document is complete only after every operation
  // has been added.
  let gate: ReturnType<typeof createRequestCheck> | null = null;
  app.use((c, next) => (gate ??= createRequestCheck(written()))(c, next));
  const time = limitTime(timeLimitMs);
  app.use((c, next) => (LASTING.test(c.req.path) ? next() : time(c, next)));

  for (const add of OPERATIONS) add(app, service);
  if (service.simulations !== null) populations?.addPopulations(app, service.rulebook, service.simulations);
  addPages(app, written);
  app.onError(respondToError);
  return app;
}
