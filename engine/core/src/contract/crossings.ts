/** What the crossings of databases are told with: who holds data, where it flows, what was published of it. */
import { z } from 'zod';
import type { Shape } from './shape.ts';

export const Evidence = z
  .object({ about: z.string(), link: z.string().nullable() })
  .meta({ id: 'Evidence', description: 'A published statement, with where it can be read.' });

export const Frequency = z
  .object({
    value: z.number(),
    of: z.string(),
    year: z.union([z.number(), z.string()]).nullable(),
    link: z.string().nullable(),
  })
  .meta({ id: 'Frequency', description: 'A published frequency: of a population, and of no person.' });

/** What a divergence does to people: wrongly left out, claimed back, left out by law and contested, not reached, kept. */
export const Direction = z.enum(['excluded', 'reclaimed', 'contested', 'missed', 'kept']);

export const SourceShown = z
  .object({
    id: z.string(),
    name: z.string(),
    holds: z.string(),
    delay: z.string().nullable(),
    delayAssumed: z.boolean().meta({ description: 'The delay is an assumption of the model, no published one.' }),
  })
  .meta({ id: 'SourceShown' });

export const FlowShown = z.object({ id: z.string(), name: z.string(), what: z.string() }).meta({ id: 'FlowShown' });

export type Evidence = Shape<typeof Evidence>;
export type Frequency = Shape<typeof Frequency>;
export type Direction = Shape<typeof Direction>;
export type SourceShown = Shape<typeof SourceShown>;
export type FlowShown = Shape<typeof FlowShown>;
