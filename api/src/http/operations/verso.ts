import { createRoute, type z } from '@hono/zod-openapi';
import { LIMITS, VersoRequest } from '../../contract/request.ts';
import { Verso } from '@recto-verso/engine/contract';
import { readDate } from '../../contract/read-date.ts';
import type { Service } from '../../service/service.ts';
import { askedOptions } from '../asked.ts';
import { API_PATH, type Api } from '../env.ts';
import { readsJson } from '../json-body.ts';
import { body, json, refusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/verso`,
  operationId: 'verso',
  summary: 'What the crossing of databases could do to each right of a household, and what can be done about it',
  description:
    'The household as it was told, beside the household as the sources hold it: each fact as it stood at the day minus the delay of its source. ' +
    '`official` corrects that picture with what a register still says. A status is of a right, never of a person.',
  request: body(VersoRequest),
  responses: { 200: json(Verso, 'Both faces of each right'), ...refusals(400, 413, 415, 422) },
});

export function addVerso(app: Api, service: Service): void {
  app.use(route.path, readsJson(LIMITS.body));
  app.openapi(route, async (c) => {
    const { situation, official, decided, letters, ...asked } = c.req.valid('json');
    const report = await service.verso(situation, {
      ...askedOptions(service, asked),
      ...(official === undefined ? {} : { official }),
      ...(decided === undefined ? {} : { decided: readDate(decided, 'decided') }),
      ...(letters === undefined ? {} : { letters }),
    });
    return c.json(report as z.infer<typeof Verso>, 200);
  });
}
