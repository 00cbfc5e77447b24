import { createRoute, z } from '@hono/zod-openapi';
import { ScenarioResultSchema } from '../../populations/contract/scenario.ts';
import type { Simulations } from '../../populations/runs/simulations.ts';
import { API_PATH, type Api } from '../env.ts';
import { respondProblem } from '../problem.ts';
import { JSON_TYPE, createRefusals } from '../operations/responses.ts';
import { refuseMissingSimulation, SIMULATION, SimulationId } from './simulations.ts';

const CSV = 'text/csv';
const PARQUET = 'application/vnd.apache.parquet';

const route = createRoute({
  method: 'get',
  path: `${SIMULATION}/result`,
  operationId: 'simulationResult',
  summary: 'What a simulation came to: all of it as JSON, or its figures as one table',
  description: `The same as \`recto-verso simulate\` for the same population, scenario and seed, on any number of threads (${API_PATH}/scenarios lists what can be asked for).`,
  request: {
    params: SimulationId,
    query: z.strictObject({ format: z.enum(['json', 'csv', 'parquet']).optional() }),
  },
  responses: {
    200: {
      description: 'The result',
      content: {
        [JSON_TYPE]: { schema: ScenarioResultSchema },
        [CSV]: { schema: z.string() },
        [PARQUET]: { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...createRefusals(404, 422),
  },
});

export function addSimulationResult(app: Api, simulations: Simulations): void {
  app.openapi(route, (c) => {
    const { id } = c.req.valid('param');
    const { format = 'json' } = c.req.valid('query');
    const view = simulations.read(id);
    if (view === null) return refuseMissingSimulation(c) as never;
    if (view.state !== 'done') return respondProblem(c, 404, [notDone]) as never;
    const { result, csv, parquet } = view.result;
    if (format === 'json') return c.json(result, 200) as never;
    const name = `${result.scenario}${result.variant === null ? '' : `-${result.variant}`}.${format}`;
    c.header('content-disposition', `attachment; filename="${name}"`);
    if (format === 'csv') return c.body(csv, 200, { 'content-type': CSV }) as never;
    return c.body(new Uint8Array(Buffer.from(parquet, 'base64')), 200, { 'content-type': PARQUET }) as never;
  });
}

const notDone = {
  code: 'not-done',
  field: 'id',
  what: 'The simulation has no result.',
  why: 'It waits, runs, or ended without one: nothing that looks whole is shown before all of it is there.',
  mend: 'Ask how far it is, or follow its events, and read the result when it is done.',
};
