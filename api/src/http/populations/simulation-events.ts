import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Simulations } from '../../populations/runs/simulations.ts';
import type { Api } from '../env.ts';
import { createRefusals } from '../operations/responses.ts';
import { refuseMissingSimulation, SIMULATION, SimulationId, toSimulationState } from './simulations.ts';

const EVENTS = 'text/event-stream';

const route = createRoute({
  method: 'get',
  path: `${SIMULATION}/events`,
  operationId: 'simulationEvents',
  summary: 'Follows a simulation: an event for each change, the last one when it is over',
  description:
    'Server-sent events, each with a SimulationState as JSON. As long as somebody follows it, it is not ended.',
  request: { params: SimulationId },
  responses: {
    200: { description: 'Events', content: { [EVENTS]: { schema: z.string() } } },
    ...createRefusals(404, 422),
  },
});

/** A comment line is sent at this interval in milliseconds, so that a proxy does not close a silent connection. */
const QUIET_MS = 15_000;

export function addSimulationEvents(app: Api, simulations: Simulations): void {
  app.openapi(route, (c) => {
    const { id } = c.req.valid('param');
    if (simulations.read(id) === null) return refuseMissingSimulation(c) as never;
    return streamSSE(c, async (stream) => {
      await new Promise<void>((over) => {
        const quiet = setInterval(() => void stream.write(':\n\n'), QUIET_MS);
        const leave = simulations.watch(id, (view) => {
          if (view === null) return end();
          const isOver = view.state === 'done' || view.state === 'failed';
          void stream
            .writeSSE({ data: JSON.stringify(toSimulationState(view)) })
            .then(() => (isOver ? end() : undefined));
        });
        function end(): void {
          clearInterval(quiet);
          over();
          // This function may run before `watch` has returned `leave`, and so the call is delayed.
          setImmediate(() => leave());
        }
        stream.onAbort(end);
      });
    }) as never;
  });
}
