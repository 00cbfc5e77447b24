/** Public schemas of simulations: what is asked, and how far one is. */
import { z } from '@hono/zod-openapi';
import { orNull, ScenarioId } from './parts.ts';
import { ProblemItem } from './problem.ts';

export const SimulationRequest = z
  .strictObject({
    scenario: ScenarioId,
    variant: z
      .string()
      .max(60)
      .optional()
      .openapi({ description: 'One of the scenario; the scenario itself where left out.' }),
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31)
      .optional()
      .openapi({ description: '1 where left out.' }),
    homes: z
      .number()
      .int()
      .min(1)
      .max(100_000_000)
      .optional()
      .openapi({ description: 'The first so many homes of the population; all where left out.' }),
  })
  .openapi('SimulationRequest');

export const SimulationState = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    ahead: z.number().optional().openapi({ description: 'How many run or wait before it.' }),
    progress: orNull(z.object({ done: z.number(), of: z.number() })).optional(),
    left: orNull(z.number()).optional().openapi({ description: 'Milliseconds that the rest may take.' }),
    problems: orNull(z.array(ProblemItem)).optional().openapi({ description: 'Null where the work itself failed.' }),
  })
  .openapi('SimulationState', {
    description:
      'A simulation about which nobody asks for a minute is ended; a result that nobody reads for a quarter of an hour is dropped.',
  });

export type SimulationState = z.infer<typeof SimulationState>;
