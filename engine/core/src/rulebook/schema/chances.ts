/**
 * This module defines the schema of `interview/chances.yaml`: how often each answer is given, counted in a simulated
 * population. The file is generated and never edited by hand.
 */
import { z } from 'zod';
import { createClosedMap, daySchema, word } from './shared.ts';

const bands = z.array(z.number().min(0).max(1)).min(1).meta({
  description: 'In parts of one, for each band of ages; a single share holds for all of them, and for homes.',
});
const shares = z
  .union([bands, z.array(bands).min(1)])
  .meta({ description: 'One list of bands for everybody, or one for each livelihood.' });

export const chancesFile = createClosedMap({
  population: word.meta({ description: 'The population of which it was counted.' }),
  day: daySchema,
  households: z.number().int().min(1),
  seed: z.number().int(),
  ages: z.array(z.number().int().min(0)).min(1).meta({ description: 'In years: each band begins at one of them.' }),
  livelihoods: z.array(word).min(1).meta({ description: 'The first are those of whom none of the others is so.' }),
  persons: z
    .array(bands)
    .min(1)
    .meta({ description: 'By livelihood and band, the share of all persons who are there.' }),
  nothing: z
    .record(word, shares)
    .meta({ description: 'By screen, the share of those for whom "nothing else" is true.' }),
  facts: z
    .record(z.string(), z.record(z.string(), shares))
    .meta({ description: 'By fact and value, the share of those who have it; of a number, of those who have none.' }),
});
