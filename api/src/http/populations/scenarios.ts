import type { Rulebook } from '@recto-verso/engine';
import { createRoute } from '@hono/zod-openapi';
import { Scenarios } from '../../populations/contract/scenario.ts';
import type { Simulations } from '../../populations/runs/simulations.ts';
import { describeScenarios } from '../../populations/runs/view.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from '../operations/responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/scenarios`,
  operationId: 'scenarios',
  summary: 'The scenarios, each with its question, what it is, and its variants',
  responses: { 200: createJsonResponse(Scenarios, 'The scenarios'), ...createRefusals() },
});

export function addScenarios(app: Api, rulebook: Rulebook, simulations: Simulations): void {
  app.openapi(route, (c) => c.json(describeScenarios(rulebook, simulations), 200));
}
