/**
 * This module defines the schema of `vocabulary/*.yaml`: facts that are asked or computed, receipts, kinds of things,
 * and relations.
 */
import { z } from 'zod';
import { createClosedMap, vocabularyFactSchema, line, receivedSchema, word } from './shared.ts';

const receipt = createClosedMap({
  max: receivedSchema.max.optional(),
  per: receivedSchema.per,
  holder: vocabularyFactSchema.shape.holder,
  delay: vocabularyFactSchema.shape.delay,
  never: line.optional().meta({ description: 'Nobody of whom this certainly holds receives it, by law.' }),
  usual: vocabularyFactSchema.shape.usual,
});

const degree = z.union([
  z.number().int().min(0).max(9),
  createClosedMap({ min: z.number().int().min(0), max: z.number().int().max(9) }),
]);

const thing = z
  .object({
    of: z.enum(['person', 'home']).meta({ description: 'Rows are nested under a person, or under the home.' }),
    none: line.optional().meta({ description: 'Of whoever this certainly holds, there is none besides those listed.' }),
  })
  .catchall(vocabularyFactSchema)
  .meta({ description: 'A kind of thing. Its first fact of type person is its owner.' });

export const vocabularyFile = z
  .object({
    person: z.record(word, vocabularyFactSchema).optional(),
    home: z.record(word, vocabularyFactSchema).optional(),
    receipts: z.union([z.record(word, receipt), z.array(word)]).optional(),
    relations: createClosedMap({ values: z.array(word).min(1), degrees: z.record(word, degree) }).optional(),
  })
  .catchall(thing);
export type VocabularyFile = z.infer<typeof vocabularyFile>;
