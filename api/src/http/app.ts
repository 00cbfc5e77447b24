/**
 * The HTTP API, version 1: stateless, keeps nothing, logs nothing of what it is sent.
 * Every refusal is a problem (RFC 9457) that names the field and the mend.
 */
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi';
import { ProblemError } from '@recto-verso/engine';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Context } from 'hono';
import { Answer } from '../contract/answer.ts';
import { PROBLEM_TYPE, ProblemDetails, ofBody, problemDetails, STATUS_TITLES } from '../contract/problem.ts';
import type { ProblemItem, ProblemStatus } from '../contract/problem.ts';
import { DEFAULT_LANGUAGE, EvaluateRequest, Health, LIMITS } from '../contract/request.ts';
import { isoOf, today } from '../date.ts';
import { framesOf } from '../frames.ts';
import { readDate, type Service } from '../service.ts';
import { Overload } from '../threads/pool.ts';
import { openApiDocument } from './document.ts';
import { setApiHeaders } from './headers.ts';
import { referencePage, referenceStyle } from './reference.ts';

const BASE = '/api/v1';

function problemResponse(description: string) {
  return { description, content: { [PROBLEM_TYPE]: { schema: ProblemDetails } } };
}

const healthRoute = createRoute({
  method: 'get',
  path: `${BASE}/health`,
  summary: 'Whether the service is alive, and with which rulebook',
  operationId: 'health',
  responses: {
    200: { description: 'Alive', content: { 'application/json': { schema: Health } } },
  },
});

const evaluateRoute = createRoute({
  method: 'post',
  path: `${BASE}/evaluate`,
  summary: 'One household in, its rights out, each with its reasons',
  operationId: 'evaluate',
  description:
    'Whatever is left out of the situation is not known, never assumed: the answer then says `depends`, a range, and what would settle it.',
  request: { body: { required: true, content: { 'application/json': { schema: EvaluateRequest } } } },
  responses: {
    200: { description: 'The answer', content: { 'application/json': { schema: Answer } } },
    400: problemResponse(STATUS_TITLES[400]),
    413: problemResponse(`${STATUS_TITLES[413]}: more than ${LIMITS.body / 1024} KB`),
    415: problemResponse(STATUS_TITLES[415]),
    422: problemResponse(STATUS_TITLES[422]),
    503: problemResponse(STATUS_TITLES[503]),
  },
});

export function createApp(service: Service): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success) return problem(c, 422, result.error.issues.map(ofIssue));
      return undefined;
    },
  });
  app.use(setApiHeaders);
  app.use(`${BASE}/evaluate`, refuseOtherMethods, refuseOtherMedia, limitBody());

  app.openapi(healthRoute, (c) => c.json(health(service), 200));
  app.openapi(evaluateRoute, async (c) => {
    const { situation, date, language } = c.req.valid('json');
    const day = date === undefined ? today() : readDate(date);
    const answer = await service.evaluate(situation, { date: day, language: language ?? DEFAULT_LANGUAGE });
    return c.json(answer as z.infer<typeof Answer>, 200);
  });

  const document = openApiDocument(app, service.rulebook);
  app.get(`${BASE}/openapi.json`, (c) => c.json(document));
  app.get(`${BASE}/reference`, (c) => c.html(referencePage(document)));
  app.get(`${BASE}/reference.css`, (c) => c.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.notFound((c) => problem(c, 404, [nothingHere(c.req.path)]));
  app.onError(onError);
  return app;
}

function health(service: Service): z.infer<typeof Health> {
  const { name, version, hash, rights, languages, starts } = service.rulebook;
  return {
    status: 'ok',
    rulebook: { name, version, hash },
    rights: rights.map((right) => right.id),
    languages: [...languages],
    starts: isoOf(starts),
  };
}

function problem(c: Context, status: ProblemStatus, items: readonly ProblemItem[]): Response {
  return c.body(JSON.stringify(problemDetails(status, items)), status, { 'content-type': PROBLEM_TYPE });
}

/** Nothing of the request is written anywhere: a failure is told by the kind of error alone. */
function onError(error: Error, c: Context): Response {
  if (error instanceof ProblemError) return problem(c, 422, error.problems.map(ofBody));
  if (error instanceof HTTPException && error.status === 400) return problem(c, 400, [brokenJson]);
  if (error instanceof Overload) return problem(c, 503, [overload(error)]);
  process.stderr.write(`${c.req.method} ${c.req.routePath}: ${error.name}\n${framesOf(error)}\n`);
  return problem(c, 500, []);
}

async function refuseOtherMethods(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
  if (c.req.method !== 'POST') {
    c.header('allow', 'POST');
    return problem(c, 405, [
      {
        code: 'method-not-allowed',
        field: 'method',
        what: `${c.req.method} is not answered here.`,
        why: 'A household is sent in the body, never in an address that others may read.',
        mend: 'Send POST with a JSON body.',
      },
    ]);
  }
  await next();
  return undefined;
}

async function refuseOtherMedia(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
  const media = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (media !== 'application/json') {
    return problem(c, 415, [
      {
        code: 'unsupported-media-type',
        field: 'content-type',
        what: media === '' ? 'No media type is given.' : 'The media type is not application/json.',
        why: 'Only JSON is read here.',
        mend: 'Send the header "content-type: application/json" and a JSON body.',
      },
    ]);
  }
  await next();
  return undefined;
}

function limitBody() {
  return bodyLimit({
    maxSize: LIMITS.body,
    onError: (c) =>
      problem(c, 413, [
        {
          code: 'body-too-large',
          field: 'body',
          what: `The body is larger than ${LIMITS.body / 1024} KB.`,
          why: 'One household fits in a few kilobytes; the limit keeps the service free for the next one.',
          mend: 'Send one household in a request.',
        },
      ]),
  });
}

function overload(error: Overload): ProblemItem {
  const busy = error.reason === 'busy';
  return {
    code: busy ? 'busy' : 'took-too-long',
    field: 'situation',
    what: error.message,
    why: 'The service is kept free for the others who ask.',
    mend: busy ? 'Ask again in a moment.' : 'Describe fewer persons, or more of what is known of them.',
  };
}

const brokenJson: ProblemItem = {
  code: 'broken-json',
  field: 'body',
  what: 'The body is not valid JSON.',
  why: 'Nothing can be read from it.',
  mend: 'Check quotes, commas and brackets; the reference page shows a whole request.',
};

function nothingHere(path: string): ProblemItem {
  return {
    code: 'not-found',
    field: 'path',
    what: `"${path.slice(0, 80)}" is no address of this API.`,
    why: 'There is nothing to answer with.',
    mend: `See ${BASE}/reference for all addresses.`,
  };
}

function ofIssue(issue: z.core.$ZodIssue): ProblemItem {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...issue.path.map(String), ...keys.slice(0, 1)].join('.');
  return {
    code: keys.length > 0 ? 'unknown-key' : 'wrong-type',
    field: field === '' ? 'body' : field,
    what: `${issue.message}.`,
    why: 'A request has the keys situation, date and language, and nothing else.',
    mend: keys.length > 0 ? 'Leave the key out, or check its spelling.' : 'See the request in the reference page.',
  };
}
