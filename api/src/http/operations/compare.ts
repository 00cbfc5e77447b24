import { createRoute, type z } from '@hono/zod-openapi';
import { Comparison } from '@recto-verso/engine/contract';
import { CompareRequest, LIMITS } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { readWorkOptions, readRequestedDay } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/compare`,
  operationId: 'compare',
  summary: 'Two households, or one on two days: which rights differ, and by how much',
  request: createJsonBody(CompareRequest),
  responses: {
    200: createJsonResponse(Comparison, 'The two answers and their differences'),
    ...createRefusals(400, 413, 415, 422),
  },
});

export function addCompare(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(2 * LIMITS.body));
  app.openapi(route, async (c) => {
    const { before, after, ...asked } = c.req.valid('json');
    const { date: _, ...options } = readWorkOptions(service, asked);
    const sides = {
      before: { situation: before.situation, date: readRequestedDay(before.date, 'before.date') },
      after: { situation: after.situation, date: readRequestedDay(after.date, 'after.date') },
    };
    return c.json((await service.compare(sides, options)) as z.infer<typeof Comparison>, 200);
  });
}
