/**
 * This module defines the schema of a right's `parameters.yaml`, and of `figures.yaml` and `factors.yaml` of the
 * vocabulary: dated figures, each with its source.
 */
import { z } from 'zod';
import { createClosedMap, confidence, daySchema, line, sources, textSchema, word } from './shared.ts';

const amount = z.union([z.number(), daySchema, z.string().regex(/^\d{2}-\d{2}$/)]);

/**
 * Describes a value with its source. The value itself (a single value, a range, an unknown, steps, a list or a table)
 * is read by `read/cells.ts`.
 */
const dated = z
  .object({ source: word.optional(), confidence: confidence.optional() })
  .catchall(z.unknown())
  .meta({
    id: 'dated_value',
    description:
      'One of: value · unknown: [least, greatest] with why · between: [least, greatest], of what differs from person to person · from, below, above or up_to (with more): steps · any_of: a list · cells of a table by key.',
    properties: {
      source: { type: 'string' },
      confidence: { enum: ['official', 'secondary', 'derived'] },
      value: {},
      unknown: { type: 'array', minItems: 2, maxItems: 2 },
      why: { type: 'string' },
      between: { type: 'array', minItems: 2, maxItems: 2 },
      from: { type: 'object' },
      below: { type: 'object' },
      above: { type: 'object' },
      up_to: { type: 'object' },
      more: {},
      any_of: { type: 'array', items: { type: 'string' } },
    },
  });

export const figure = createClosedMap({
  unit: textSchema.optional(),
  type: word
    .optional()
    .meta({ description: 'date, month_day, the choice that a list is of, or commune: a list of NIS codes.' }),
  by: z
    .union([line, z.array(line).min(1)])
    .optional()
    .meta({ description: 'The facts that index the table, outermost first.' }),
  review: textSchema.optional().meta({ description: 'The day when the next value is due, or words.' }),
  ladder: word.optional(),
  base: z.record(daySchema, dated).optional(),
  values: z.record(daySchema, dated).optional(),
  brackets: z.record(daySchema, dated).optional(),
  checks: z.record(daySchema, dated).optional(),
  exceptions: z
    .array(
      createClosedMap({
        date: daySchema,
        key: z.union([z.string(), z.number()]).optional(),
        published: amount.optional(),
        reason: textSchema,
        source: word.optional(),
      }),
    )
    .optional()
    .meta({ description: 'Published amounts that do not come out to the cent, each with its reason.' }),
}).meta({ id: 'figure' });
export type FigureFile = z.infer<typeof figure>;

export const figuresFile = z.object({ sources: sources.optional() }).catchall(figure);
