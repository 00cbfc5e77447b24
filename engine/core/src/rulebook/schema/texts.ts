/**
 * This module defines the schemas of `texts.{fr,nl,de,en}.yaml` of a right and of the vocabulary. The keys that each
 * file must have are checked elsewhere against the law.
 */
import { z } from 'zod';
import { createClosedMap, textSchema } from './shared.ts';

const words = z.record(z.string(), textSchema);
const review = z.enum(['draft', 'read', 'approved']).meta({ description: 'State of review of the whole file.' });

export const rightTextsFile = createClosedMap({
  review,
  name: textSchema,
  official: words.optional().meta({ description: 'Official names, by language; the same in all files.' }),
  summary: textSchema,
  routes: words.optional(),
  conditions: words.optional().meta({ description: 'One sentence for each condition; {fact} shows a value.' }),
  facts: words.optional(),
  params: words.optional(),
  values: z.record(z.string(), words).optional(),
  lines: words.optional(),
  readings: words.optional(),
  discretion: words.optional(),
  claim: createClosedMap({
    desk: textSchema,
    phone: textSchema,
    post: textSchema,
    web: textSchema.optional(),
    steps: z.array(textSchema).optional(),
    documents: words.optional(),
    downside: words.optional(),
    retroactivity: textSchema.optional(),
    deadline: textSchema.optional(),
    decision: textSchema.optional(),
    appeal: textSchema.optional(),
  }).optional(),
});
export type RightTextsFile = z.infer<typeof rightTextsFile>;

export const vocabularyTextsFile = createClosedMap({
  review,
  facts: words.meta({
    description:
      'A noun for each fact, under its name; under its whole id (job.kind) where another kind of row has a fact of that name.',
  }),
  gets: words.optional(),
  things: words.optional(),
  values: z.record(z.string(), words).optional(),
  questions: words.optional(),
  duties: words.optional().meta({ description: 'What each duty asks for, as a sentence.' }),
  relations: words.optional(),
  groups: words.optional(),
  holders: words.optional(),
  params: words.optional(),
  levels: words.optional(),
  domains: words.optional(),
});
export type VocabularyTextsFile = z.infer<typeof vocabularyTextsFile>;
