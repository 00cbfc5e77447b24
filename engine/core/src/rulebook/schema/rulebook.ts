/**
 * This module defines the schema of `rulebook.yaml`: the name of the whole rulebook, and the words from which every
 * `right.yaml` chooses.
 */
import { z } from 'zod';
import { closed, day, language, text, word } from './shared.ts';

export const rulebookFile = closed({
  name: text,
  version: z
    .string()
    .regex(/^\d{4}\.\d{1,2}\.\d+$/)
    .meta({ description: 'Calendar version: year.month.revision.' }),
  licence: text.optional().meta({ description: 'Under which anybody may use the rules and their figures.' }),
  languages: z.array(language).min(1),
  starts: day.meta({ description: 'First day of the oldest law file and of the ladders.' }),
  turns_on: day
    .optional()
    .meta({ description: 'The day on which it is looked at what turns a right, where a case names no other.' }),
  levels: z.array(word).min(1).meta({ description: 'Who makes a rule or pays: the words of `level` and `payer`.' }),
  domains: z.array(word).min(1).optional().meta({ description: 'What a right is about: the words of `domain`.' }),
  look_again: closed({
    reading: day.optional(),
    unknown: day.optional(),
    derived: day.optional(),
    secondary: day.optional(),
    margin: day.optional(),
    skipped: day.optional(),
  })
    .optional()
    .meta({ description: 'The day by which somebody looks again at what is unsure, by its kind.' }),
});
export type RulebookFile = z.infer<typeof rulebookFile>;
