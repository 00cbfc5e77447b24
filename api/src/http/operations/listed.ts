import { createRoute } from '@hono/zod-openapi';
import { Listed } from '../../contract/listed.ts';
import { LanguageQuery } from '../../contract/query.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { getToday } from '../../contract/date.ts';
import { describeListed } from '../../law/listed.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/listed`,
  operationId: 'listed',
  summary:
    'The rights that this rulebook lists with a human desk and does not work out, and the catalogue it is counted against',
  description: 'A right that is listed may well be there: it is asked about at its desk, and never counted as a no.',
  request: { query: LanguageQuery },
  responses: { 200: createJsonResponse(Listed, 'The listed rights'), ...createRefusals(422) },
});

export function addListed(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const words = service.words(c.req.valid('query').language ?? DEFAULT_LANGUAGE);
    return c.json(describeListed(words, getToday()), 200);
  });
}
