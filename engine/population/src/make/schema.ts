/**
 * This module defines the schemas of the files of a synthetic population, `populations/<id>/`: what is published, and
 * how households are drawn to resemble it. A schema checks and never changes a value, so that it can be printed as JSON
 * Schema.
 */
import { z } from 'zod';
import { createClosedMap, daySchema, link, textSchema, word, yesNo } from '@recto-verso/engine/rulebook';

const column = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/, 'Write small letters, digits, _ and dots.')
  .meta({
    id: 'column',
    description:
      'A fact of the vocabulary by its name in its place, or a column of the population alone, x_…; home., owner., partner., head. before it: of that row.',
  });
const id = z.string().regex(/^[a-z0-9]+([_-][a-z0-9]+)*$/, 'Write small letters, digits, _ and dashes.');

const wanted = z.union([
  z.string(),
  z.number(),
  z.array(z.union([z.string(), z.number()])).min(1),
  createClosedMap({ min: z.number().optional(), max: z.number().optional() }),
]);
/** Maps columns to the values that they must have. When it is a list of such maps, one of them has to hold. */
const test = z.union([z.record(column, wanted), z.array(z.record(column, wanted)).min(1)]).meta({ id: 'test' });
export type TestFile = z.infer<typeof test>;

const points = z.array(z.tuple([z.number(), z.number()])).min(2);
const summand = z.union([z.number(), column, createClosedMap({ of: column, times: z.union([z.number(), column]) })]);

const drawing = {
  when: test.optional().meta({ description: 'For whom; whoever no case is for is not known.' }),
  value: z.union([z.string(), z.number()]).optional(),
  shares: z
    .record(z.string(), z.number().min(0))
    .optional()
    .meta({ description: 'One of these words, in these proportions.' }),
  chance: z
    .union([z.number().min(0).max(1), column])
    .optional()
    .meta({ description: 'Yes with this probability.' }),
  quantiles: points
    .optional()
    .meta({ description: '[share, value]: a value of a distribution, straight between the points.' }),
  at: column
    .optional()
    .meta({ description: 'A column from 0 to 1 that says where in the quantiles, in place of a draw.' }),
  sum: z.array(summand).min(1).optional(),
  curve: points.optional().meta({ description: '[x, y]: a value read off a line, of the column `of_column`.' }),
  of_column: column.optional(),
  take: z
    .enum(['sum', 'any', 'count', 'max', 'min'])
    .optional()
    .meta({ description: 'Of the persons of the household: for the home alone.' }),
  persons: test.optional().meta({ description: 'Which persons of the household `take` is over.' }),
  person: z.enum(['self', 'head', 'partner', 'owner', 'nobody']).optional(),
  born: column.optional().meta({ description: 'A day of birth, for that many complete years.' }),
  days_ago: column.optional().meta({ description: 'The day that lies so many days back.' }),
  round: z.number().positive().optional().meta({ description: 'To whole multiples of this.' }),
  min: z.number().optional(),
  max: z.number().optional(),
};
const draw = createClosedMap(drawing);
export type DrawFile = z.infer<typeof draw>;

const grounds = {
  source: word.optional().meta({ description: 'Short name of what the figures rest on.' }),
  assumption: textSchema.optional().meta({ description: 'That nobody published it, and why it is taken so.' }),
};

const step = createClosedMap({
  of: word.meta({ description: 'home, person, or a kind of thing.' }),
  draw: column,
  ...grounds,
  money_of: z.number().int().optional().meta({ description: 'The year in whose prices the amounts are written.' }),
  scratch: yesNo.optional().meta({ description: 'Only for what follows: not written.' }),
  cases: z.array(draw).min(1).optional(),
  ...drawing,
});
export type StepFile = z.infer<typeof step>;

const dated = createClosedMap({
  of: word,
  fact: column,
  ...grounds,
  pieces: z
    .array(createClosedMap({ years: z.number().int().optional(), months: z.number().int().optional(), column }))
    .min(1)
    .meta({
      description:
        'From the first day of the year or month so many before that of the population; the first piece holds for all days before.',
    }),
});

const settled = createClosedMap({ of: word, values: z.record(column, z.union([z.string(), z.number()])), ...grounds });

const source = createClosedMap({ about: textSchema, link, read: daySchema.optional() });

export const populationFile = createClosedMap({
  name: id,
  about: textSchema,
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/),
  licence: textSchema,
  date: daySchema.meta({ description: 'The day that the households are drawn for, where nobody asks for another.' }),
  households: z.number().int().positive().meta({ description: 'How many there are in the whole country.' }),
  steps: z
    .array(z.string().regex(/^[a-z-]+\.yaml$/))
    .min(1)
    .meta({ description: 'Files of steps, in the order in which they are drawn.' }),
  sources: z.record(word, source),
  prices: z
    .record(z.string().regex(/^\d{4}$/), z.number().positive())
    .meta({ description: 'The level of prices in a year.' }),
  prices_source: textSchema,
});
export type PopulationFile = z.infer<typeof populationFile>;

const member = createClosedMap({
  role: word,
  count: z.union([z.number().int().min(1), column]).optional(),
  most: z.number().int().min(1).optional().meta({ description: 'Where a column gives the count.' }),
  partner_of: word.optional(),
});

export const householdsFile = createClosedMap({
  homes: z.array(step).min(1).meta({
    description: 'What is drawn before anybody lives there; the last but those that count members is x_type.',
  }),
  types: z.record(word, createClosedMap({ members: z.array(member).min(1) })),
  ties: z.record(word, z.record(word, word)).meta({ description: 'What the second is to the first, by their roles.' }),
});
export type HouseholdsFile = z.infer<typeof householdsFile>;

const thing = createClosedMap({ name: word, kind: word, when: test.optional(), ...grounds });

export const stepsFile = createClosedMap({
  things: z.array(thing).optional(),
  without: z
    .array(createClosedMap({ kind: word, ...grounds }))
    .optional()
    .meta({
      description:
        'Kinds of things that nobody has here: known to be none, where a table that is missing is not known.',
    }),
  steps: z.array(step).optional(),
  dated: z.array(dated).optional(),
  settled: z.array(settled).optional().meta({ description: 'What is the same for everybody.' }),
});
export type StepsFile = z.infer<typeof stepsFile>;

const figure = {
  value: z.number().min(0),
  date: z
    .union([z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/), z.number().int().min(1990).max(2100)])
    .meta({ description: 'A year, a month or a day.' }),
  source: word,
  confidence: z.enum(['H', 'M', 'L']).meta({
    description:
      'H: the producer itself, or a straight relay; M: press or older than three years; L: derived, or another definition.',
  }),
  note: textSchema.optional(),
};

export const marginalsFile = createClosedMap({
  marginals: z
    .array(
      createClosedMap({
        id,
        count: z.enum(['persons', 'households']),
        when: test.optional(),
        among: test.optional().meta({ description: 'The value is a share of these.' }),
        mean_of: column.optional().meta({ description: 'The value is the mean of this column: to check with alone.' }),
        money_of: z
          .number()
          .int()
          .optional()
          .meta({ description: 'The year in whose prices that mean was published.' }),
        ...figure,
        use: z.enum(['calibrate', 'draw', 'check']).meta({
          description:
            'calibrate: households are weighed to meet it; draw: a step draws by it; check: neither, so that it can tell something.',
        }),
      }),
    )
    .min(1),
});
export type MarginalFile = z.infer<typeof marginalsFile>['marginals'][number];

export const totalsFile = createClosedMap({
  totals: z
    .array(
      createClosedMap({
        id,
        right: z.array(textSchema).min(1).meta({ description: 'Ids of rights; whoever has one of them counts once.' }),
        count: z.enum(['claimants', 'households', 'covered']),
        when: test.optional().meta({ description: 'Of claimants (or their homes) alone.' }),
        law: daySchema.meta({ description: 'The day whose law is applied.' }),
        ...figure,
        why: textSchema.optional().meta({ description: 'What is known to set the two apart.' }),
      }),
    )
    .min(1),
});
export type TotalFile = z.infer<typeof totalsFile>['totals'][number];

export const registersFile = createClosedMap({
  sees: z
    .array(createClosedMap({ divergence: id, of: word, draw: column, ...drawing }))
    .min(1)
    .meta({ description: 'What the registers hold in place of life, and the divergence that says so.' }),
});

export const POPULATION_SCHEMAS = {
  population: populationFile,
  'population-households': householdsFile,
  'population-steps': stepsFile,
  'population-marginals': marginalsFile,
  'population-totals': totalsFile,
  'population-registers': registersFile,
} as const;
