import { createRoute } from '@hono/zod-openapi';
import { Crossings } from '../../contract/crossings.ts';
import { LanguageQuery } from '../../contract/query.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { describeCrossings } from '../../law/crossings.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/crossings`,
  operationId: 'crossings',
  summary: 'Who holds which data, where they flow, where they may part from a life, and what can be done',
  description: 'What has no published source is not listed.',
  request: { query: LanguageQuery },
  responses: { 200: createJsonResponse(Crossings, 'The crossings of databases'), ...createRefusals(422) },
});

export function addCrossings(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const words = service.words(c.req.valid('query').language ?? DEFAULT_LANGUAGE);
    return c.json(describeCrossings(words), 200);
  });
}
