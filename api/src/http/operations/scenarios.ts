import { createRoute } from '@hono/zod-openapi';
import { Scenarios } from '../../contract/scenario.ts';
import type { Service } from '../../service.ts';
import { scenariosView } from '../../simulations/view.ts';
import { API_PATH, type Api } from '../env.ts';
import { json, refusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/scenarios`,
  operationId: 'scenarios',
  summary: 'The scenarios, each with its question, what it is, and its variants',
  responses: { 200: json(Scenarios, 'The scenarios'), ...refusals() },
});

export function addScenarios(app: Api, { rulebook, simulations }: Service): void {
  app.openapi(route, (c) => c.json(scenariosView(rulebook, simulations), 200));
}
