import { createRoute, type z } from '@hono/zod-openapi';
import { Curve } from '@recto-verso/engine/contract';
import { CurveRequest, LIMITS } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { readWorkOptions } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/curve`,
  operationId: 'curve',
  summary: 'The rights of a household along one figure of it, such as an income',
  description:
    'The exact values at which each right turns, what it is worth in between, and where more of the figure leaves the household with less.',
  request: createJsonBody(CurveRequest),
  responses: { 200: createJsonResponse(Curve, 'The curve'), ...createRefusals(400, 413, 415, 422) },
});

export function addCurve(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(LIMITS.body));
  app.openapi(route, async (c) => {
    const { situation, fact, of, from, to, ...asked } = c.req.valid('json');
    const curve = await service.curve(situation, { ...readWorkOptions(service, asked), fact, of, from, to });
    return c.json(curve as z.infer<typeof Curve>, 200);
  });
}
