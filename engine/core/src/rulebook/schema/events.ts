/**
 * This module defines the schemas of `events/`: life events, each as a patch with the declarations that it requires.
 */
import { z } from 'zod';
import { evidence, id } from './crossings.ts';
import { operation, statedSchema } from './patch.ts';
import { createClosedMap, line, textSchema, word } from './shared.ts';

export const eventFile = createClosedMap({
  id,
  order: z.number().int().positive().optional().meta({
    description: 'Of what changes most lives: its place among what is shown first. Left out: only in the whole list.',
  }),
  who: line.meta({ description: 'Over a person: to whom it can happen.' }),
  facts: z.record(z.string(), z.unknown()).optional(),
  asks: z.record(word, createClosedMap({ fact: textSchema })).optional(),
  day: line.optional().meta({ description: 'From when it holds: `date`, or a day worked out for the person.' }),
  person: createClosedMap({
    id: word,
    tie: z.enum(['partner', 'none']).optional(),
    facts: z.record(z.string(), statedSchema),
  }).optional(),
  patch: z.array(operation),
  declare: z.array(createClosedMap({ to: textSchema, by: textSchema.optional(), source: evidence.optional() })),
});

export const eventTextsFile = z.object({ review: z.enum(['draft', 'read', 'approved']) }).catchall(
  createClosedMap({
    name: textSchema,
    what: textSchema,
    asks: z.record(word, textSchema).optional(),
    declare: z.array(textSchema).optional(),
    mind: textSchema.optional(),
    help: textSchema.optional(),
  }),
);
