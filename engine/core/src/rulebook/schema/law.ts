/** This module defines the schema of `rights/<id>/<YYYY-MM-DD>.yaml`: the law of a right from that day on. */
import { z } from 'zod';
import { createClosedMap, daySchema, group, line, sources, textSchema, word } from './shared.ts';

/** Lists the keys that combine the conditions below them. */
export const BRANCHES: ReadonlySet<string> = new Set(['all', 'any', 'not']);

/** Describes a node of conditions. Its keys are free, so `read/conditions.ts` reads it and reports its problems. */
export const condition = z.unknown().meta({
  id: 'condition',
  description:
    '`id: line`, `id: { all | any | not }`, `id: { duty, excused }`, all, any or not without a name, or a tree in the form of json-rules-engine.',
  type: 'object',
  minProperties: 1,
  properties: {
    all: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } },
    any: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } },
    not: { $ref: '#/$defs/condition' },
    source: { type: 'string' },
  },
});

/** Describes a body: a formula, `first_of`, or a tree of conditions. It is read by `read/bodies.ts`. */
const body = z.unknown().meta({
  id: 'body',
  description: 'A formula, `first_of:` a list of `value: condition` ending in `otherwise`, or a tree of conditions.',
});

const lineWithSource = z.union([line, createClosedMap({ is: line, source: word.optional() })]);
const lines = z.record(word, lineWithSource);
const linesOf = { pays: lines.optional(), saves: lines.optional(), costs: lines.optional(), tells: lines.optional() };

export const route = createClosedMap({
  grant: z.enum(['automatic', 'proactive', 'on-request', 'renewed']),
  since: daySchema.optional().meta({ description: 'This way of granting exists from this day.' }),
  until: daySchema.optional(),
  starts: line.meta({ description: 'The day from which the effect runs.' }),
  lasts: line.optional(),
  claim: createClosedMap({ from: line.optional(), by: line.optional() }).optional(),
  provisional: line.optional().meta({ description: "When what is paid is not what the year's own figures give." }),
  extends_to: word.optional(),
  source: word.optional(),
  when: condition,
  ...linesOf,
}).meta({ id: 'route' });
export type RouteFile = z.infer<typeof route>;

const reading = createClosedMap({ of: z.array(word).min(2), source: word.optional() });
const discretion = createClosedMap({
  of: word,
  type: z.union([z.string().min(1), z.array(word).min(2)]),
  min: z.union([z.number(), daySchema]).optional(),
  max: z.union([z.number(), daySchema]).optional(),
  source: word.optional(),
  usual: createClosedMap({
    value: z.enum(['yes', 'no']),
    exceptions: z.number().gt(0).max(0.03).meta({ description: 'The share of decisions that are otherwise.' }),
    assumed: textSchema.meta({ description: 'Why the authority nearly always decides so.' }),
  })
    .optional()
    .meta({
      description:
        'Of a yes-no: how the authority nearly always decides. No verdict rests on it: it makes an open right likely or unlikely.',
    }),
});

/** Maps each excluded receipt to the source of the exclusion. */
const exclusions = z.record(word, word);

export const lawFile = createClosedMap({
  from: daySchema,
  until: daySchema.optional(),
  applies_by: z.enum(['date', 'asked', 'reviewed']).optional().meta({
    description:
      'The day whose law file applies: that of the answer, of the request, or of the last review of the file.',
  }),
  reviewed_within: z
    .string()
    .regex(/^\d+ months?$/)
    .optional()
    .meta({ description: 'A file is reviewed at least so often.' }),
  sources: sources.optional(),
  source: word.optional().meta({ description: 'For every node that cites nothing nearer.' }),
  claimant: line,
  once_per: word.optional(),
  extends_to: word.optional(),
  lasts: line.optional(),
  not_with: exclusions.optional().meta({
    description: 'Receipts that do not go with this right, each with its source. It holds for both rights.',
  }),
  gives_way_to: exclusions.optional().meta({
    description:
      'Receipts that come first, each with its source: whoever receives one cannot have this right; both to claim, it is claimed.',
  }),
  held_by: line.optional().meta({
    description:
      'Nobody else can receive it: where it excludes other rights, nobody else is asked whether it is received.',
  }),
  concerns: createClosedMap({ whom: line, unless: line.optional() }).optional().meta({
    description:
      'The right concerns only some people, such as those who want a lawyer: as long as it is not known whether `whom` holds, nothing is asked for it, unless `unless` may hold.',
  }),
  paid_to: line.optional(),
  groups: z.record(word, group).optional(),
  readings: z.record(word, reading).optional(),
  discretion: z.record(word, discretion).optional(),
  facts: z.record(z.string(), body).optional(),
  routes: z.record(word, route),
  ...linesOf,
});
export type LawFile = z.infer<typeof lawFile>;

/** Matches the address of a line in a law file: `facts.excess`, `routes.on_request.when.low_income`. */
const address = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*$/);

/** Describes a law file that states only the differences from the law of an earlier day. */
export const amendmentFile = createClosedMap({
  amends: daySchema.meta({ description: 'The first day of the law file that reads on, but for what stands here.' }),
  from: daySchema,
  until: daySchema.optional(),
  replaces: z.record(address, z.unknown()).optional().meta({
    description: 'What now stands in the place of a line, by where that stands: `facts.excess`.',
  }),
  adds: z
    .record(z.string().regex(/^[A-Za-z][\w.]*(?: (?:after|before) [A-Za-z][\w.]*)?$/), z.unknown())
    .optional()
    .meta({
      description:
        'New lines, by where they stand: `facts.excess`, or `facts.excess after household`, `routes.at_once before on_request`.',
    }),
  removes: z.array(address).min(1).optional().meta({ description: 'Lines that stand in the law no more.' }),
});
export type AmendmentFile = z.infer<typeof amendmentFile>;
