import { createRoute, type z } from '@hono/zod-openapi';
import { Answer } from '@recto-verso/engine/contract';
import { EvaluateRequest, LIMITS } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { readEvaluateOptions } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/evaluate`,
  operationId: 'evaluate',
  summary: 'One household in, its rights out, each with its reasons',
  description:
    'Whatever is left out of the situation is not known, never assumed: the answer then says `depends`, a range, and what would settle it. Persons of whom the same is known, in the same ties, are answered once: `alike` names the others.',
  request: createJsonBody(EvaluateRequest),
  responses: { 200: createJsonResponse(Answer, 'The answer'), ...createRefusals(400, 413, 415, 422) },
});

export function addEvaluate(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(LIMITS.body));
  app.openapi(route, async (c) => {
    const { situation, ...asked } = c.req.valid('json');
    const answer = await service.evaluate(situation, { ...readEvaluateOptions(service, asked), together: true });
    return c.json(answer as z.infer<typeof Answer>, 200);
  });
}
