/** This module holds the schemas of verdicts and of values as they are known. */
import { z } from 'zod';
import { Day } from './parts.ts';
import type { Shape } from './shape.ts';

export const Verdict = z
  .enum(['yes', 'no', 'depends'])
  .meta({ id: 'Verdict', description: 'Three values: `depends` where what is not known could still turn it.' });

export const Seen = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('number'),
      min: z.number(),
      max: z.number(),
      /** The unit is written as in the vocabulary. */
      unit: z.string().meta({ example: 'money/month' }),
    }),
    z.object({ kind: z.literal('date'), min: Day, max: Day }),
    z.object({ kind: z.literal('choice'), values: z.array(z.string()) }),
    z.object({ kind: z.literal('truth'), value: Verdict }),
  ])
  .meta({
    id: 'Seen',
    description: 'A value as it is known: exact (`min` = `max`), a range, or all that is possible.',
  });

export type Verdict = Shape<typeof Verdict>;
export type Seen = Shape<typeof Seen>;
