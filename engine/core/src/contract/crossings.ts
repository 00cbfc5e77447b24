/**
 * This module defines what an answer says about the crossings of databases: who holds data, where the data flow, and
 * what has been published about it.
 */
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

/**
 * Names what a divergence does to people: they are wrongly left out, asked to pay back, left out by a law that is
 * contested, not reached, or they keep a right for a while longer than the law says.
 */
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
