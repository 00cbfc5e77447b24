/**
 * This module defines the schemas of `crossings/`: who holds which data, where they flow, what the databases show
 * instead of the reality, where databases and reality diverge, and the texts for all of this.
 */
import { z } from 'zod';
import { operation } from './patch.ts';
import { condition } from './law.ts';
import { createClosedMap, group, link, textSchema, word, yesNo } from './shared.ts';

/** An id consists of lower-case letters, digits and dashes. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and dashes.');
export const evidence = createClosedMap({ about: textSchema, link: link.optional() }).meta({ id: 'evidence' });
const act = createClosedMap({ act: textSchema, link: link.optional() });
const rights = z.array(id);
const since = z.union([textSchema, z.number().int()]);

export const crossingKindsFile = createClosedMap({ consequences: z.array(id).min(1) });

const dataSource = createClosedMap({
  rows: z.array(z.number().int()),
  delay: textSchema.optional(),
  delay_confidence: z.enum(['source', 'assumed']).optional(),
  basis: z.array(act).optional(),
  readers: z.array(id).optional(),
  errors: z.array(link).optional(),
  links: z.array(link).optional(),
});
export const dataSourcesFile = z.record(id, dataSource);

const feed = createClosedMap({
  right: id,
  since: since.optional(),
  until: since.optional(),
  level: z.enum(['automatic', 'semi-automatic', 'on-request', 'request-then-automatic', 'ended']).optional(),
  snapshot: z.enum(['quarter', '1_january', 'school_year', 'month', 'none']).optional(),
  breaks: textSchema.optional().meta({ description: 'Key of the text that says what breaks it.' }),
  confidence: z.enum(['source', 'partial', 'unknown']).optional(),
  links: z.array(link).optional(),
});
export type FeedFile = z.infer<typeof feed>;
export const flowsFile = z.record(
  id,
  createClosedMap({
    from: z.array(id),
    purpose: z.enum(['grant', 'control', 'both']),
    feeds: z.array(feed),
    basis: z.array(act).optional(),
    links: z.array(link).optional(),
  }),
);

export const officialFile = createClosedMap({
  facts: z.record(z.string(), z.unknown()).optional(),
  sees: z.array(operation),
});

/** Lists the effects that a divergence can have on people. */
export const DIVERGENCE_DIRECTIONS = ['excluded', 'reclaimed', 'contested', 'missed', 'kept'] as const;

export const divergenceFile = createClosedMap({
  id,
  published: yesNo,
  sources: z.array(id),
  flow: z.array(id),
  touches: rights,
  direction: z.array(z.enum(DIVERGENCE_DIRECTIONS)).min(1),
  follows: z.array(id).min(1),
  awaits: textSchema.optional().meta({ description: 'What has to be encoded before it can be worked out.' }),
  facts: z.record(z.string(), z.unknown()).optional(),
  groups: z.record(word, group).optional(),
  when: condition.optional(),
  sees: z.array(operation).min(1).optional().meta({ description: 'What the base then shows.' }),
  beside: z.array(operation).min(1).optional().meta({
    description: 'In place of `sees`, where base and life agree: the household just across a line of the law.',
  }),
  remedies: z.array(id),
  evidence: createClosedMap({ strength: z.enum(['documented', 'rule', 'unsourced']), sources: z.array(evidence) }),
  frequency: z
    .array(
      createClosedMap({
        value: z.number(),
        of: textSchema,
        year: z.union([z.number().int(), textSchema]).optional(),
        link: link.optional(),
      }),
    )
    .optional(),
});
export type DivergenceFile = z.infer<typeof divergenceFile>;

/** Returns the key under which the patch of a divergence is written. */
export function getPatchKey({ beside }: DivergenceFile): 'sees' | 'beside' {
  return beside === undefined ? 'sees' : 'beside';
}

/**
 * Says what a patch does to a right: the right is lost, gives less or more, or is gained. `across` means that the
 * person has the right, or a larger amount, just across a threshold of the law, and `open` that the effect is not
 * settled.
 */
const effect = z.enum(['lost', 'less', 'more', 'gained', 'across', 'open']);
export const divergenceCasesFile = z.array(
  createClosedMap({
    name: textSchema,
    date: z.iso.date(),
    situation: z.record(z.string(), z.unknown()),
    arises: z.record(word, z.enum(['yes', 'depends'])),
    effects: z.record(word, z.record(word, effect)),
    drags: z.record(word, z.array(word)).optional(),
    without: createClosedMap({ field: textSchema, value: z.unknown() }),
  }),
);

const review = z.enum(['draft', 'read', 'approved']);
const words = z.record(z.string(), textSchema);

export const crossingTextsFile = createClosedMap({
  review,
  sources: z.record(id, createClosedMap({ name: textSchema, holds: textSchema, errors: textSchema.optional() })),
  flows: z.record(
    id,
    createClosedMap({ name: textSchema, what: textSchema, breaks: z.union([textSchema, words]).optional() }),
  ),
  consequences: words,
  directions: words,
  official: words,
  levels: words,
});

/**
 * Maps the English sentence by which the files of crossings, remedies and events describe a source to its translation
 * into one language.
 */
export const evidenceTextsFile = z.object({ review }).catchall(textSchema);

export const divergenceTextsFile = z.object({ review }).catchall(
  createClosedMap({
    name: textSchema,
    sees: textSchema.meta({ description: 'What the base shows and what may be concluded, to the person.' }),
    law: textSchema.meta({ description: 'What the law counts, and what a person may prove.' }),
    exposed: textSchema,
    prepare: z.array(textSchema).min(1),
    help: textSchema,
    frequency: textSchema.optional(),
  }),
);
