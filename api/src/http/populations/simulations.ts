import { createRoute, z } from '@hono/zod-openapi';
import { toBodyProblem } from '../../contract/problem.ts';
import { SimulationRequest, SimulationState } from '../../populations/contract/simulation.ts';
import type { JobView } from '../../populations/jobs/job.ts';
import type { Simulations } from '../../populations/runs/simulations.ts';
import { API_PATH, type Api, type ApiContext } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { respondProblem } from '../problem.ts';
import { createJsonBody, createJsonResponse, createRefusals } from '../operations/responses.ts';

const SIMULATIONS = `${API_PATH}/simulations`;
export const SIMULATION = `${SIMULATIONS}/{id}`;
export const SimulationId = z.object({
  id: z.string().max(60).openapi({ description: 'As the simulation was given it.' }),
});
/** Limits the bytes of a request, which is short. */
const MOST = 4096;
/** Links an answer that contains a simulation to the operations on that simulation. */
const links = Object.fromEntries(
  ['simulation', 'stopSimulation', 'simulationEvents', 'simulationResult'].map((operationId) => [
    operationId,
    { operationId, parameters: { id: '$response.body#/id' } },
  ]),
);

const begin = createRoute({
  method: 'post',
  path: SIMULATIONS,
  operationId: 'simulate',
  summary:
    'Runs a policy scenario on the population of this server: one after the other, each as long as somebody asks about it',
  request: createJsonBody(SimulationRequest),
  middleware: readJsonBody(MOST),
  responses: {
    200: { ...createJsonResponse(SimulationState, 'Where it stands; its address is in `Location`'), links },
    ...createRefusals(400, 413, 415, 422),
  },
});

const read = createRoute({
  method: 'get',
  path: SIMULATION,
  operationId: 'simulation',
  summary: 'How far a simulation is',
  request: { params: SimulationId },
  responses: { 200: createJsonResponse(SimulationState, 'Where it stands'), ...createRefusals(404, 422) },
});

const stop = createRoute({
  method: 'delete',
  path: SIMULATION,
  operationId: 'stopSimulation',
  summary: 'Ends a simulation, and forgets it',
  request: { params: SimulationId },
  responses: { 200: createJsonResponse(z.object({ id: z.string() }), 'It is gone'), ...createRefusals(404, 422) },
});

export function addSimulations(app: Api, simulations: Simulations): void {
  app.openapi(begin, (c) => {
    const { scenario, variant = null, edits = {}, seed = 1, homes = null } = c.req.valid('json');
    const view = simulations.add({ scenario, variant, edits, seed, homes });
    c.header('location', `${c.get('base')}${SIMULATIONS}/${view.id}`);
    return c.json(toSimulationState(view), 200);
  });
  app.openapi(read, (c) => {
    const view = simulations.read(c.req.valid('param').id);
    return view === null ? (refuseMissingSimulation(c) as never) : c.json(toSimulationState(view), 200);
  });
  app.openapi(stop, (c) => {
    const { id } = c.req.valid('param');
    return simulations.stop(id) ? c.json({ id }, 200) : (refuseMissingSimulation(c) as never);
  });
}

/** Returns the state without the result, which has its own address. */
export function toSimulationState(view: JobView<unknown>): SimulationState {
  switch (view.state) {
    case 'done':
      return { id: view.id, state: 'done' };
    case 'failed':
      return { id: view.id, state: 'failed', problems: view.problems?.map(toBodyProblem) ?? null };
    case 'waiting':
    case 'running':
      return view;
  }
}

export function refuseMissingSimulation(c: ApiContext): Response {
  return respondProblem(c, 404, [
    {
      code: 'no-simulation',
      field: 'id',
      what: 'There is no simulation of that id here.',
      why: 'One about which nobody asks is ended, and a result that nobody reads is dropped.',
      mend: 'Ask for it again; the same seed gives the same figures.',
    },
  ]);
}
