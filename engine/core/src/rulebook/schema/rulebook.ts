/**
 * This module defines the schema of `rulebook.yaml`: the name, version, languages and dates of the whole rulebook, and
 * the words from which every `right.yaml` chooses.
 */
import { z } from 'zod';
import { createClosedMap, daySchema, language, textSchema, word } from './shared.ts';

export const rulebookFile = createClosedMap({
  name: textSchema,
  version: z
    .string()
    .regex(/^\d{4}\.\d{1,2}\.\d+$/)
    .meta({ description: 'Calendar version: year.month.revision.' }),
  licence: textSchema.optional().meta({ description: 'Under which anybody may use the rules and their figures.' }),
  languages: z.array(language).min(1),
  starts: daySchema.meta({ description: 'First day of the oldest law file and of the ladders.' }),
  turns_on: daySchema
    .optional()
    .meta({ description: 'The day on which it is looked at what turns a right, where a case names no other.' }),
  levels: z.array(word).min(1).meta({ description: 'Who makes a rule or pays: the words of `level` and `payer`.' }),
  domains: z.array(word).min(1).optional().meta({ description: 'What a right is about: the words of `domain`.' }),
  look_again: createClosedMap({
    reading: daySchema.optional(),
    unknown: daySchema.optional(),
    derived: daySchema.optional(),
    secondary: daySchema.optional(),
    margin: daySchema.optional(),
    skipped: daySchema.optional(),
  })
    .optional()
    .meta({ description: 'The day by which somebody looks again at what is unsure, by its kind.' }),
});
export type RulebookFile = z.infer<typeof rulebookFile>;
