import { createRoute, type z } from '@hono/zod-openapi';
import { NextQuestion } from '@recto-verso/engine/contract';
import { LIMITS, NextQuestionRequest } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { readWorkOptions } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/next-question`,
  operationId: 'nextQuestion',
  summary: 'The one thing worth asking next about a household: a screen, or a question',
  description:
    'A screen of the interview wherever one has something to ask: write what is ticked and the fields, and `closes` under `closed` of each in `for`. ' +
    'Else a question, over all rights that are open: what an answer would settle × euros a year × the published share of non-take-up. Every answer was tried. ' +
    'Write the answer at `path` in the situation and ask again, until `screen` and `question` are null.',
  request: createJsonBody(NextQuestionRequest),
  responses: { 200: createJsonResponse(NextQuestion, 'The question'), ...createRefusals(400, 413, 415, 422) },
});

export function addNextQuestion(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(LIMITS.body));
  app.openapi(route, async (c) => {
    const { situation, skip, as = 'screen', ...asked } = c.req.valid('json');
    const options = { ...readWorkOptions(service, asked), as };
    const question = await service.nextQuestion(situation, skip === undefined ? options : { ...options, skip });
    return c.json(question as z.infer<typeof NextQuestion>, 200);
  });
}
