/** This module defines the schemas of `remedies/`: what a person can do, by when, and the letters for it. */
import { z } from 'zod';
import { evidence, id } from './crossings.ts';
import { createClosedMap, textSchema, yesNo } from './shared.ts';

const within = createClosedMap({ months: z.number().int().optional(), days: z.number().int().optional() });

export const remedyFile = createClosedMap({
  id,
  kind: z.enum([
    'appeal',
    'hearing',
    'motivation',
    'access',
    'correction',
    'review',
    'waiver',
    'request',
    'complaint',
    'none',
  ]),
  applies_to: z.array(id).optional(),
  to: z.string().min(1).optional(),
  limit: within
    .extend({
      from: z.enum(['notification', 'decision', 'knowledge', 'hearing_invitation']),
      then: z.literal('next_working_day').optional(),
    })
    .optional(),
  answer: within.optional(),
  suspends: yesNo.optional(),
  free: yesNo.optional(),
  letter: id.optional(),
  sources: z.array(evidence),
});

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write month and day: 07-21.');
export const holidaysFile = createClosedMap({
  fixed: z.array(monthDay),
  easter: z.array(z.number().int()).meta({ description: 'Days after Easter Sunday.' }),
  weekend: z.array(z.enum(['saturday', 'sunday'])),
  sources: z.array(evidence).min(1),
});

const review = z.enum(['draft', 'read', 'approved']);
export const remedyTextsFile = z.object({ review }).catchall(
  createClosedMap({
    name: textSchema,
    what: textSchema,
    when: textSchema,
    how: z.union([textSchema, z.array(textSchema).min(1)]),
    help: textSchema,
    to: textSchema,
  }),
);

/**
 * Describes a file of letters in one language, with placeholders in braces. With `to_send: no` its letters are only
 * translations for the reader. `acts` maps the beginning of the `act` of a source to the name that letters use for this act. `quotes` gives the
 * quotation marks around a sentence of the law.
 */
export const lettersFile = z
  .object({
    review,
    to_send: yesNo,
    slots: z.array(z.string().regex(/^[a-z_]+$/)),
    quotes: z.array(z.string().min(1)).length(2),
    acts: z.record(z.string().min(1), textSchema),
  })
  .catchall(createClosedMap({ subject: textSchema, body: z.array(textSchema).min(1) }));
