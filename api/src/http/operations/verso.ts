import { createRoute, type z } from '@hono/zod-openapi';
import { LIMITS, VersoRequest } from '../../contract/request.ts';
import { Verso } from '@recto-verso/engine/contract';
import { readDate } from '../../contract/read-date.ts';
import type { Service } from '../../service/service.ts';
import { readWorkOptions } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/verso`,
  operationId: 'verso',
  summary: 'What the crossing of databases could do to each right of a household, and what can be done about it',
  description:
    'The household as it was told, beside the household as the sources hold it: each fact as it stood at the day minus the delay of its source. ' +
    '`official` corrects that picture with what a register still says. A status is of a right, never of a person.',
  request: createJsonBody(VersoRequest),
  responses: { 200: createJsonResponse(Verso, 'Both faces of each right'), ...createRefusals(400, 413, 415, 422) },
});

export function addVerso(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(LIMITS.body));
  app.openapi(route, async (c) => {
    const { situation, official, decided, letters, ...asked } = c.req.valid('json');
    const report = await service.verso(situation, {
      ...readWorkOptions(service, asked),
      ...(official === undefined ? {} : { official }),
      ...(decided === undefined ? {} : { decided: readDate(decided, 'decided') }),
      ...(letters === undefined ? {} : { letters }),
    });
    return c.json(report as z.infer<typeof Verso>, 200);
  });
}
