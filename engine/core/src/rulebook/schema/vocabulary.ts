/**
 * This module defines the schema of `vocabulary/*.yaml`: facts that are asked or computed, receipts, kinds of things,
 * and relations.
 */
import { z } from 'zod';
import { closed, fact, line, received, word } from './shared.ts';

const receipt = closed({
  max: received.max.optional(),
  per: received.per,
  holder: fact.shape.holder,
  delay: fact.shape.delay,
  never: line.optional().meta({ description: 'Nobody of whom this certainly holds receives it, by law.' }),
});

const degree = z.union([
  z.number().int().min(0).max(9),
  closed({ min: z.number().int().min(0), max: z.number().int().max(9) }),
]);

const thing = z
  .object({
    of: z.enum(['person', 'home']).meta({ description: 'Rows are nested under a person, or under the home.' }),
    none: line.optional().meta({ description: 'Of whoever this certainly holds, there is none besides those listed.' }),
  })
  .catchall(fact)
  .meta({ description: 'A kind of thing. Its first fact of type person is its owner.' });

export const vocabularyFile = z
  .object({
    person: z.record(word, fact).optional(),
    home: z.record(word, fact).optional(),
    receipts: z.union([z.record(word, receipt), z.array(word)]).optional(),
    relations: closed({ values: z.array(word).min(1), degrees: z.record(word, degree) }).optional(),
  })
  .catchall(thing);
export type VocabularyFile = z.infer<typeof vocabularyFile>;
