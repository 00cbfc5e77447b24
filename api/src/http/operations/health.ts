import { createRoute, type z } from '@hono/zod-openapi';
import { NO_ROOM } from '../../contract/problem-codes.ts';
import { Health } from '../../contract/request.ts';
import { isoOf } from '../../contract/date.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/health`,
  operationId: 'health',
  summary: 'Whether the service is alive, and with which rulebook',
  responses: { 200: createJsonResponse(Health, 'Alive'), ...createRefusals() },
});

export function addHealth(app: Api, { rulebook, simulations }: Service): void {
  const { name, version, hash, rights, languages, starts } = rulebook;
  const health = {
    status: 'ok' as const,
    rulebook: { name, version, hash },
    rights: rights.map((right) => right.id),
    languages: [...languages],
    starts: isoOf(starts),
  };
  app.openapi(route, (c) => c.json({ ...health, simulations: howTheyGo(simulations) }, 200));
}

/**
 * Reports the state of the simulation that ended last. A problem in what somebody asked is not a failure of this
 * service.
 */
function howTheyGo(simulations: Service['simulations']): z.infer<typeof Health>['simulations'] {
  const failed = simulations?.failure() ?? null;
  if (failed === null) return 'ok';
  if (failed.problems === null) return 'failed';
  return failed.problems.some(({ code }) => code === NO_ROOM) ? NO_ROOM : 'ok';
}
