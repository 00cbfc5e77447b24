/**
 * This module defines the schemas of `glossary/`: official terms that people meet in letters and at desks, and their
 * explanations.
 */
import { z } from 'zod';
import { createClosedMap, language, localizedTextSchema, textSchema } from './shared.ts';

const term = createClosedMap({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and dashes.'),
  group: z.enum(['money', 'household', 'registers', 'procedure', 'bodies']),
  official: localizedTextSchema.meta({
    description: 'The term as letters and desks have it; English has the usual translation.',
  }),
  unread: z
    .array(language)
    .min(1)
    .optional()
    .meta({ description: 'Languages in which the term is the usual one, and was read in no source.' }),
});

export const glossaryFile = createClosedMap({ terms: z.array(term) });

/** Holds the explanation of each term in one language: one or two plain sentences. */
export const glossaryTextsFile = z.object({ review: z.enum(['draft', 'read', 'approved']) }).catchall(textSchema);
