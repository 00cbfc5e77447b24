/** `rights/<id>/right.yaml`: who makes the right, who pays, what it is about, and its sources by short name. */
import { z } from 'zod';
import { closed, confidence, received, sources, text, word, yesNo } from './shared.ts';

export const rightFile = closed({
  symbol: word.optional().meta({ description: 'Its name in formulas; the folder name with _ for - where absent.' }),
  receipt: word
    .optional()
    .meta({ description: 'gets.<receipt>; the symbol where absent. Rights of several entities may share one.' }),
  amount: closed(received).optional().meta({ description: 'Bounds and period of what is received.' }),
  holder: text.optional().meta({ description: 'Who holds that it is received.' }),
  delay: z
    .string()
    .regex(/^\d+ (day|week|month|quarter|year)s?$/)
    .optional(),
  level: word,
  payer: word,
  domain: word,
  draft: yesNo.optional().meta({ description: 'Not yet read by a second pair of eyes.' }),
  typical: closed({ value: z.number(), unit: text, source: word, confidence: confidence.optional() }).optional(),
  non_take_up: closed({ value: z.number().min(0).max(1), source: word, confidence: confidence.optional() }).optional(),
  sources,
});
export type RightFile = z.infer<typeof rightFile>;
