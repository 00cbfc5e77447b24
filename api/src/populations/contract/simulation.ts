/** This module holds the public schemas of simulations: the request, and the progress of a run. */
import { z } from '@hono/zod-openapi';
import { EDITABLE_GRANTS, MOST_ROUNDS, READS } from '@recto-verso/population/scenarios';
import { ScenarioId } from '../../contract/known-values.ts';
import { allowNull } from '@recto-verso/engine/contract';
import { ProblemItem } from '../../contract/problem.ts';

export const SimulationEdits = z
  .strictObject({
    grant: z.enum(EDITABLE_GRANTS).optional().openapi({
      description: 'How the first right is granted, by all of its routes: by itself, after a letter, or on request.',
    }),
    reads: z.enum(READS).optional().openapi({
      description: 'What decides of whom it comes by itself: what registers hold, or life as it is.',
    }),
    rounds: z
      .number()
      .int()
      .min(0)
      .max(MOST_ROUNDS)
      .optional()
      .openapi({ description: 'Further rounds that a request takes: a paper, an appointment.' }),
    computerOnly: z.boolean().optional().openapi({ description: 'Whether it can be asked for by computer alone.' }),
    likelihoods: z
      .record(z.string().max(80), z.number().min(0).max(1))
      .optional()
      .openapi({ description: 'By the names that a result gives its likelihoods.' }),
  })
  .openapi('SimulationEdits', {
    description: 'What is otherwise than in the files of a scenario; whatever is left out stands as it is there.',
  });

export const SimulationRequest = z
  .strictObject({
    scenario: ScenarioId,
    variant: z
      .string()
      .max(60)
      .optional()
      .openapi({ description: 'One of the scenario; the scenario itself where left out.' }),
    edits: SimulationEdits.optional(),
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
    progress: allowNull(z.object({ done: z.number(), of: z.number() })).optional(),
    left: allowNull(z.number()).optional().openapi({ description: 'Milliseconds that the rest may take.' }),
    problems: allowNull(z.array(ProblemItem)).optional().openapi({ description: 'Null where the work itself failed.' }),
  })
  .openapi('SimulationState', {
    description:
      'A simulation about which nobody asks for a minute is ended; a result that nobody reads for a quarter of an hour is dropped.',
  });

export type SimulationState = z.infer<typeof SimulationState>;
