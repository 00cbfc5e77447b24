/** This module defines the schema of `rights/<id>/cases.yaml`: examples with expected results, each with its origin. */
import { z } from 'zod';
import { createClosedMap, daySchema, link, textSchema, word } from './shared.ts';

const verdict = z.enum(['yes', 'no', 'depends']);
const values = z.record(z.string(), z.unknown());
/** Maps names of lines or facts to their expected values. For lines, `null` means that there must be none. */
const seen = z.union([values, z.null()]).optional();

const expected = createClosedMap({
  verdict: verdict.optional(),
  outcome: z
    .enum(['received', 'automatic', 'to-claim', 'depends', 'human', 'unlikely', 'not-now', 'not-computed'])
    .optional(),
  route: z.union([word, z.null()]).optional(),
  claimant: verdict.optional(),
  provisional: z
    .enum(['yes', 'no'])
    .optional()
    .meta({ description: "Whether the answer warns that the year's own figures may compute it again." }),
  starts: z.unknown().optional().meta({ description: 'First day of the effect, by the route that is shown.' }),
  pays: seen,
  saves: seen,
  costs: seen,
  tells: seen,
  facts: seen,
  reasons: z
    .record(z.string(), verdict)
    .optional()
    .meta({ description: 'What is said of a condition, by route and condition (`on_request.resides`).' }),
});

export const caseEntry = createClosedMap({
  name: textSchema,
  origin: z.enum(['computed', 'published', 'ours']),
  link: link.optional(),
  source: word
    .optional()
    .meta({ description: 'Short name of the source where a published case stands, if it has no link of its own.' }),
  sheet: z
    .union([z.number(), z.string()])
    .optional()
    .meta({ description: 'Number of the worked case that it comes from.' }),
  note: textSchema.optional(),
  skipped: textSchema.optional().meta({
    description: 'Why nobody holds the rulebook to it: what the source has wrong, or what no file can say yet.',
  }),
  like: textSchema.optional().meta({ description: 'The name of another case, which this one is laid over.' }),
  date: daySchema.optional(),
  persons: z.record(word, z.union([values, z.null()])).optional(),
  home: values.optional(),
  others: z.literal('unknown').optional(),
  readings: values.optional(),
  discretion: values.optional(),
  expect: z.record(z.string(), z.record(word, expected)).optional(),
  turns: createClosedMap({
    by: textSchema.meta({ description: 'What a lawyer would call the fact.' }),
    who: word.meta({ description: 'Who claims.' }),
    fact: z.array(z.string()).min(2).meta({ description: 'Where the fact stands: [persons, ann, net_wage].' }),
    yes: z.unknown(),
    no: z.unknown(),
    with: values.optional().meta({ description: 'Laid over the case, so that it is of that day.' }),
    date: daySchema.optional(),
    why: textSchema.optional().meta({ description: 'Why on another day than all the others.' }),
    unreasoned: textSchema.optional().meta({ description: 'Why its no has no reasons.' }),
  })
    .optional()
    .meta({ description: 'The one fact of this household that turns the right. Once for each right.' }),
  within: z.record(z.string(), createClosedMap({ of: z.number().positive(), why: textSchema })).optional(),
});
export type CaseFile = z.infer<typeof caseEntry>;
export type TurnFile = NonNullable<CaseFile['turns']>;
export const casesFile = z.array(caseEntry);
