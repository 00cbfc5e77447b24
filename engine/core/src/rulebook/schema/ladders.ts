/**
 * This module defines the schema of `vocabulary/ladders.yaml`: coefficient = round(rate ^ n, decimals), where n
 * increases on given days.
 */
import { z } from 'zod';
import { closed, confidence, day, sources, text, word } from './shared.ts';

export const ladder = closed({
  unit: z.literal('share').optional(),
  rate: z.number().positive(),
  decimals: z.number().int().min(0).max(8),
  review: text.optional(),
  sources: sources.optional(),
  steps: z.record(day, closed({ n: z.number().int(), source: word, confidence })),
});
export type LadderFile = z.infer<typeof ladder>;
export const laddersFile = z.record(word, ladder);
