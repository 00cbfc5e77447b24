import { createRoute, type z } from '@hono/zod-openapi';
import { Comparison } from '@recto-verso/engine/contract';
import { CompareRequest, LIMITS } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { askedOptions, dayAsked } from '../asked.ts';
import { API_PATH, type Api } from '../env.ts';
import { readsJson } from '../json-body.ts';
import { body, json, refusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/compare`,
  operationId: 'compare',
  summary: 'Two households, or one on two days: which rights differ, and by how much',
  request: body(CompareRequest),
  responses: { 200: json(Comparison, 'The two answers and their differences'), ...refusals(400, 413, 415, 422) },
});

export function addCompare(app: Api, service: Service): void {
  app.use(route.path, readsJson(2 * LIMITS.body));
  app.openapi(route, async (c) => {
    const { before, after, ...asked } = c.req.valid('json');
    const { date: _, ...options } = askedOptions(service, asked);
    const sides = {
      before: { situation: before.situation, date: dayAsked(before.date, 'before.date') },
      after: { situation: after.situation, date: dayAsked(after.date, 'after.date') },
    };
    return c.json((await service.compare(sides, options)) as z.infer<typeof Comparison>, 200);
  });
}
