/**
 * This module defines the schema of `vocabulary/ladders.yaml`: coefficient = round(rate ^ n, decimals), where n
 * increases on given days.
 */
import { z } from 'zod';
import { createClosedMap, confidence, daySchema, sources, textSchema, word } from './shared.ts';

export const ladder = createClosedMap({
  unit: z.literal('share').optional(),
  rate: z.number().positive(),
  decimals: z.number().int().min(0).max(8),
  review: textSchema.optional(),
  sources: sources.optional(),
  steps: z.record(daySchema, createClosedMap({ n: z.number().int(), source: word, confidence })),
});
export type LadderFile = z.infer<typeof ladder>;
export const laddersFile = z.record(word, ladder);
