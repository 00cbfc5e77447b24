/**
 * This module defines the schema of `rights/<id>/right.yaml`: who makes the rule, who pays, the subject of the right,
 * and its sources by short name.
 */
import { z } from 'zod';
import { createClosedMap, confidence, receivedSchema, sources, textSchema, word, yesNo } from './shared.ts';

export const rightFile = createClosedMap({
  receipt: word.optional().meta({
    description: 'gets.<receipt>, which rights of several entities share; the name of the right where absent.',
  }),
  formerly: z
    .array(word)
    .min(1)
    .optional()
    .meta({ description: 'What gets.<receipt> was called before: situations that were kept are read with it.' }),
  amount: createClosedMap(receivedSchema).optional().meta({ description: 'Bounds and period of what is received.' }),
  holder: textSchema.optional().meta({ description: 'Who holds that it is received.' }),
  delay: z
    .string()
    .regex(/^\d+ (day|week|month|quarter|year)s?$/)
    .optional(),
  level: word,
  payer: word,
  domain: word,
  draft: yesNo.optional().meta({ description: 'Not yet read by a second pair of eyes.' }),
  typical: createClosedMap({
    value: z.number(),
    unit: textSchema,
    source: word,
    confidence: confidence.optional(),
  }).optional(),
  non_take_up: createClosedMap({
    value: z.number().min(0).max(1),
    source: word,
    confidence: confidence.optional(),
  }).optional(),
  no_case: z
    .array(
      createClosedMap({
        thresholds: z.array(textSchema).min(1).optional(),
        sides: z
          .array(z.enum(['under', 'at', 'over']))
          .min(1)
          .optional(),
        routes: z.array(textSchema).min(1).optional().meta({ description: 'Law file and route: 2018-09-01 matching.' }),
        why: z.string().min(20),
      }),
    )
    .min(1)
    .optional()
    .meta({ description: 'Sides of thresholds that nothing can lie on, and routes that are never open alone.' }),
  sources,
});
export type RightFile = z.infer<typeof rightFile>;
