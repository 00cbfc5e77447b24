/**
 * This module defines the schema of a patch: a list of operations on a household, each of which changes a fact, changes
 * a partner, removes things or adds one.
 */
import { z } from 'zod';
import { createClosedMap, line, textSchema, word } from './shared.ts';

/** Describes a value as a situation writes it. `unknown` means that the value is no longer known. */
export const statedSchema = z
  .unknown()
  .meta({ id: 'stated', description: 'A value as a situation writes it, or `unknown`.' });

const where = line
  .optional()
  .meta({ description: 'Over the row; left out: the persons for whom it arises, and what they have.' });
const why = word.optional().meta({ description: 'Key of the text that says why.' });

const set = createClosedMap({
  fact: textSchema.meta({
    description: 'A fact of the vocabulary: shares_costs, gets.bim, home.region, building.title.',
  }),
  where,
  to: statedSchema.optional(),
  is: line.optional().meta({ description: 'In place of `to`: a formula over the same row.' }),
  since: line.optional().meta({ description: '`date` (understood where nothing is said), `always`, or a day.' }),
  why,
  source: z.unknown().optional(),
});
const partner = createClosedMap({
  partner: line.meta({ description: '`none`, or a fact that names a person: the two are then told to be a couple.' }),
  where,
  why,
  source: z.unknown().optional(),
});
const remove = createClosedMap({ thing: word, remove: z.literal('all'), where, why, source: z.unknown().optional() });
const add = createClosedMap({
  thing: word,
  of: z.enum(['who', 'home']),
  facts: z.record(word, statedSchema),
  why,
  source: z.unknown().optional(),
});

export const operation = z.union([set, partner, remove, add]).meta({ id: 'operation' });
export type OperationFile = z.infer<typeof operation>;
