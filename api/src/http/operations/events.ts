import { createRoute, z } from '@hono/zod-openapi';
import { EventAnswer, PossibleEvents } from '@recto-verso/engine/contract';
import { EventsRequest, LIMITS } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { readWorkOptions } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const EventsResult = z.union([PossibleEvents, EventAnswer]).openapi('EventsResult');

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/events`,
  operationId: 'events',
  summary: 'What can happen in the life of a household, and what an event would change',
  description:
    'Without `event`: those that can happen to somebody here, with what may be told of each. With it: the rights before and after, by the event alone, and what to declare where.',
  request: createJsonBody(EventsRequest),
  responses: {
    200: createJsonResponse(EventsResult, 'The events, or what the one asked for changes'),
    ...createRefusals(400, 413, 415, 422),
  },
});

export function addEvents(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(LIMITS.body));
  app.openapi(route, async (c) => {
    const { situation, event, who, tells, ...asked } = c.req.valid('json');
    const options = readWorkOptions(service, asked);
    const result =
      event === undefined
        ? await service.events(situation, options)
        : await service.event(situation, { ...options, event, who, tells });
    return c.json(result as z.infer<typeof EventsResult>, 200);
  });
}
