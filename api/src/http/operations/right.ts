import { createRoute, z } from '@hono/zod-openapi';
import { RightAtDay } from '../../contract/law.ts';
import { RightId } from '../../contract/known-values.ts';
import { DayQuery } from '../../contract/query.ts';
import { toBodyProblem } from '../../contract/problem.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { describeRightAt } from '../../law/right-at.ts';
import type { Service } from '../../service/service.ts';
import { readRequestedDay, findRightById, createUnknownRightProblem } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { respondProblem } from '../problem.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/rights/{id}`,
  operationId: 'right',
  summary: 'A right as the law of one day has it',
  description:
    'Who can ask, by which ways, on which conditions with sentence and article, with the figures of that day, and how to ask.',
  request: {
    params: z.object({
      id: RightId.openapi({ description: 'Id of a right, as `rights` lists them.' }),
    }),
    query: DayQuery,
  },
  responses: { 200: createJsonResponse(RightAtDay, 'The right on that day'), ...createRefusals(404, 422) },
});

export function addRight(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const { date, language } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const right = findRightById(service.rulebook, id);
    if (right === null)
      return respondProblem(c, 404, [
        { ...toBodyProblem(createUnknownRightProblem(service.rulebook, id)), field: 'id' },
      ]) as never;
    return c.json(describeRightAt(service.words(language ?? DEFAULT_LANGUAGE), right, readRequestedDay(date)), 200);
  });
}
