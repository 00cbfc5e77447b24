/**
 * This module defines the schemas of `events/`: life events, each as a patch with the declarations that it requires.
 */
import { z } from 'zod';
import { evidence, id } from './crossings.ts';
import { operation, stated } from './patch.ts';
import { closed, line, text, word } from './shared.ts';

export const eventFile = closed({
  id,
  order: z.number().int().positive().optional().meta({
    description: 'Of what changes most lives: its place among what is shown first. Left out: only in the whole list.',
  }),
  who: line.meta({ description: 'Over a person: to whom it can happen.' }),
  facts: z.record(z.string(), z.unknown()).optional(),
  asks: z.record(word, closed({ fact: text })).optional(),
  day: line.optional().meta({ description: 'From when it holds: `date`, or a day worked out for the person.' }),
  person: closed({
    id: word,
    tie: z.enum(['partner', 'none']).optional(),
    facts: z.record(z.string(), stated),
  }).optional(),
  patch: z.array(operation),
  declare: z.array(closed({ to: text, by: text.optional(), source: evidence.optional() })),
});

export const eventTextsFile = z.object({ review: z.enum(['draft', 'read', 'approved']) }).catchall(
  closed({
    name: text,
    what: text,
    asks: z.record(word, text).optional(),
    declare: z.array(text).optional(),
    mind: text.optional(),
    help: text.optional(),
  }),
);
