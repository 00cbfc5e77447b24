import type { Rulebook } from '@recto-verso/engine';
import { createRoute } from '@hono/zod-openapi';
import { Scenarios } from '../../populations/contract/scenario.ts';
import type { Simulations } from '../../populations/runs/simulations.ts';
import { scenariosView } from '../../populations/runs/view.ts';
import { API_PATH, type Api } from '../env.ts';
import { json, refusals } from '../operations/responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/scenarios`,
  operationId: 'scenarios',
  summary: 'The scenarios, each with its question, what it is, and its variants',
  responses: { 200: json(Scenarios, 'The scenarios'), ...refusals() },
});

export function addScenarios(app: Api, rulebook: Rulebook, simulations: Simulations): void {
  app.openapi(route, (c) => c.json(scenariosView(rulebook, simulations), 200));
}
