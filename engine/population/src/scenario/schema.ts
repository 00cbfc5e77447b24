/**
 * This module defines the schemas of the files in `scenarios/`: policies, detections, explorations, how likely people
 * are to be reached, and the translated notes. The schemas check values and never change them, so that they can be
 * printed as JSON Schema.
 */
import { z } from 'zod';
import {
  createClosedMap,
  daySchema,
  line,
  link,
  localizedTextSchema,
  textSchema,
  word,
  yesNo,
} from '@recto-verso/engine/rulebook';

const right = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id of a right, as its folder is called.')
  .meta({ id: 'right', description: 'The id of a right, as its folder is called.' });
const figureId = z
  .string()
  .regex(/^[a-z0-9_]+(\.[a-z0-9_]+)?$/, 'Write the name of the right, a dot, and the name of the figure.')
  .meta({ id: 'figure-id', description: 'ris.amount: the name of the right and the name of the figure.' });

/** Requires a text in each of the four languages. */
const spoken = localizedTextSchema.meta({ id: 'spoken' });

const share = z.number().min(0).max(1);
const grounds = {
  source: word.optional().meta({ description: 'Short name of what the number rests on.' }),
  assumption: textSchema.optional().meta({ description: 'That nobody published it, and why it is taken so.' }),
  note: textSchema.optional(),
};
const likely = {
  value: share,
  range: z
    .tuple([share, share])
    .meta({ description: 'The lowest and the highest that it can well be: both are tried.' }),
  ...grounds,
};
const likelihood = createClosedMap(likely).meta({ id: 'likelihood' });
export type LikelihoodFile = z.infer<typeof likelihood>;

const source = createClosedMap({ about: textSchema, link });

const hours = z.number().min(0).max(100);
/**
 * Is limited to a third, so that a request with three rounds fewer (the most that is allowed) never takes less than
 * zero hours.
 */
const third = z.number().min(0).max(0.33);
const spent = createClosedMap({ value: hours, range: z.tuple([hours, hours]), ...grounds });

const helpBlock = createClosedMap({
  at_ease: likelihood.meta({
    description: 'Of requests from homes where somebody is at ease with a computer: how many are made with help.',
  }),
  vulnerable: likelihood.meta({ description: 'The same of homes where nobody is.' }),
  computer: likelihood.meta({
    description:
      'The same of those homes where there is no other way than a computer, of requests that are made all the same.',
  }),
  payback: likelihood.meta({ description: 'Of those from whom something is asked back: how many come for help.' }),
  request: spent.meta({ description: 'Hours of help with a request.' }),
  round: createClosedMap({ ...likely, value: third, range: z.tuple([third, third]) }).meta({
    description: 'How much of these hours each further round of a request takes besides.',
  }),
  recovery: spent.meta({ description: 'Hours of help with what is asked back.' }),
});

export const takeUpFile = createClosedMap({
  sources: z.record(word, source),
  on_request: z.record(right, likelihood).meta({
    description: 'Of those who are entitled and whom nobody reaches by itself: how many ask, as it is done today.',
  }),
  others: likelihood.meta({ description: 'The same for rights of which nothing was published.' }),
  letter: likelihood.meta({ description: 'Of those who would not ask: how many do when they are written to.' }),
  round: likelihood.meta({
    description: 'Of those who ask: how many give up at each further round that is asked of them.',
  }),
  computer: likelihood.meta({
    description:
      'Of those who ask from a home where nobody is at ease with a computer: how many give up where there is no other way.',
  }),
  recovered: likelihood.meta({ description: 'Of what was paid and not due: how much is asked back.' }),
  registers: likelihood.meta({
    description:
      'Of the households that the registers of the population hold otherwise than they live: how many they do.',
  }),
  help: helpBlock.meta({ description: 'What the work of associations and social services rests on.' }),
}).meta({ description: 'How likely people are to be reached, and how much help that takes.' });
export type TakeUpFile = z.infer<typeof takeUpFile>;

const channel = createClosedMap({
  automatic: z.array(word).optional().meta({ description: 'Routes that would come by themselves.' }),
  letter: z.array(word).optional().meta({ description: 'Routes whose holders would be written to.' }),
  on_request: z.array(word).optional().meta({ description: 'Routes that would have to be asked for.' }),
  reads: z
    .enum(['registers', 'life'])
    .optional()
    .meta({ description: 'What decides of itself: the registers (as today), or a picture without a flaw.' }),
  rounds: z
    .number()
    .int()
    .min(-3)
    .max(5)
    .optional()
    .meta({ description: 'Rounds more (or fewer) than today until somebody has it.' }),
  computer_only: yesNo.optional().meta({ description: 'There is no other way to ask than a computer.' }),
});
export type ChannelFile = z.infer<typeof channel>;

const change = createClosedMap({
  channels: z.record(right, channel).optional(),
  parameters: z
    .record(figureId, z.union([z.number(), z.record(word, z.union([z.number(), word]))]))
    .optional()
    .meta({
      description:
        'Figures that would be others; of a table, the cells that would: a number, or the key of the cell whose value it would have, on whatever day.',
    }),
  law_of: z.record(right, daySchema).optional().meta({ description: 'Rights whose law file of that day would hold.' }),
  windows: z
    .record(
      right,
      z.record(
        word,
        createClosedMap({
          since: z.union([daySchema, z.null()]).optional(),
          until: z.union([daySchema, z.null()]).optional(),
        }),
      ),
    )
    .optional()
    .meta({ description: 'Routes that would begin or end on another day; null: never.' }),
  ends: z
    .array(createClosedMap({ receipt: word, column: word, from: z.number() }))
    .optional()
    .meta({
      description: 'Receipts that would end for persons of whom a column of the population says at least so much.',
    }),
});
export type ChangeFile = z.infer<typeof change>;

const unlawful = spoken.optional().meta({ description: 'Where and why it could not be done today.' });

const published = createClosedMap({
  id: word,
  about: textSchema,
  value: z.number(),
  date: z.union([z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/), z.number().int().min(1990).max(2100)]),
  link,
  use: z
    .enum(['check', 'input'])
    .meta({ description: 'input: the scenario was made with it, so that it checks nothing.' }),
  bound: z
    .enum(['at_least', 'at_most'])
    .optional()
    .meta({ description: 'The number is no estimate, but one below or above which nobody puts it.' }),
  right,
  count: z.enum(['persons', 'claims']).meta({ description: 'claims: one where a couple or a home shares it.' }),
  of: z.enum(['entitled', 'reached', 'forgotten', 'left_out', 'undue']),
  at: z.enum(['before', 'after', 'change']),
  per: z.enum(['ended']).optional().meta({ description: 'The number is a share of the persons whose receipt ends.' }),
  variant: word.optional().meta({ description: 'The variant that it speaks of; the scenario itself where left out.' }),
  why: textSchema.optional().meta({ description: 'What is known to set the two apart.' }),
});
export type PublishedFile = z.infer<typeof published>;

export const scenarioFile = createClosedMap({
  title: spoken,
  question: spoken,
  date: daySchema.optional().meta({ description: 'The day of the law; the day of the population where left out.' }),
  rights: z.array(right).min(1).meta({ description: 'The rights that it reaches, and those that follow from them.' }),
  change,
  variants: z
    .record(word, createClosedMap({ title: spoken, date: daySchema.optional(), unlawful, change }))
    .optional()
    .meta({ description: 'Each in place of the change above.' }),
  unlawful,
  assumptions: z
    .array(spoken)
    .min(1)
    .meta({ description: 'What is taken so, beside the likelihoods of take_up.yaml.' }),
  unseen: z.array(spoken).min(1).meta({ description: 'What this calculation does not see.' }),
  published: z.array(published).optional(),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;

const counted = createClosedMap({
  id: word,
  about: textSchema,
  value: z.number(),
  date: z
    .union([z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/), z.number().int().min(1990).max(2100)])
    .optional()
    .meta({ description: 'Left out where the source gives none.' }),
  link,
  use: z.enum(['check', 'input']),
  of: z.enum(['flagged', 'looked_into', 'confirmed']),
  why: textSchema.optional(),
});

export const detectionFile = createClosedMap({
  title: spoken,
  question: spoken,
  detect: createClosedMap({
    receipts: z
      .array(word)
      .min(1)
      .meta({ description: 'Persons who live alone by the register and receive one of these are looked through.' }),
    above: z
      .number()
      .positive()
      .meta({ description: 'A home is flagged that uses so much more than the mean of its kind; 0.8: 80 % more.' }),
    sources: z.record(word, source),
    hidden: likelihood.meta({ description: 'Of those: with whom somebody lives whom the register does not have.' }),
    spread: likelihood.meta({
      description: 'How far homes of one kind lie apart: the standard deviation of the logarithm of what they use.',
    }),
    second: likelihood.meta({ description: 'How much more a home uses on average with a second person.' }),
    inquiry: likelihood.meta({ description: 'Of the homes that are flagged: how many somebody looks into.' }),
    finds: likelihood.meta({
      description: 'Of those with somebody hidden that are looked into: how many are confirmed.',
    }),
    errs: likelihood.meta({
      description: 'Of those with nobody hidden that are looked into: how many are confirmed all the same.',
    }),
  }),
  unlawful,
  assumptions: z.array(spoken).min(1),
  unseen: z.array(spoken).min(1),
  published: z.array(counted).optional(),
});
export type DetectionFile = z.infer<typeof detectionFile>;

const named = { name: spoken.meta({ description: 'What it is, as it stands in a table.' }) };
const amount = createClosedMap({
  ...named,
  unit: z.enum(['money/month', 'months']),
  value: z.number().min(0),
  range: z.tuple([z.number().min(0), z.number().min(0)]),
  ...grounds,
});
const chance = createClosedMap({ ...named, ...likely });

const show = {
  id: word,
  text: spoken.meta({ description: 'The homes of which it holds, as a noun.' }),
  when: line.meta({ description: 'Of which homes: a truth.' }),
  euros: line.optional().meta({ description: 'What it comes to in a year, of each of them.' }),
};

const face = createClosedMap({ gain: createClosedMap(show), loss: createClosedMap(show) }).meta({
  description: 'Never one without the other.',
});
export type FaceFile = z.infer<typeof face>;

export const explorationFile = createClosedMap({
  title: spoken,
  question: spoken,
  rights: z.array(right).min(1).meta({
    description: 'Homes are looked at in which somebody receives the first; what they receive of all is added up.',
  }),
  unlawful: spoken.meta({ description: 'How far it has come, and where that was looked for.' }),
  explore: createClosedMap({
    sources: z.record(word, source),
    amounts: z.record(word, amount),
    chances: z.record(word, chance).meta({ description: 'Each is drawn anew for every home: yes or no.' }),
    where: z.record(word, line).optional().meta({
      description:
        'Names for what is worked out of these, of income (of the first right), aid, aid_of_one (of the one who has most) and missing: euros a month.',
    }),
    faces: z.tuple([face], face),
    parts: z.array(
      createClosedMap({ ...show, of: word.optional().meta({ description: 'Shown as a share of that.' }) }),
    ),
  }),
  assumptions: z.array(spoken).min(1),
  unseen: z.array(spoken).min(1),
});
export type ExplorationFile = z.infer<typeof explorationFile>;
export type ShowFile = ExplorationFile['explore']['parts'][number];

export const scenarioNotesFile = createClosedMap({
  review: z.enum(['draft', 'read', 'approved']),
  notes: z.record(textSchema, textSchema).meta({
    description: 'By the English sentence (about, why, note, assumption) of the scenarios and of take-up.yaml.',
  }),
});

export const SCENARIO_SCHEMAS = {
  scenario: scenarioFile,
  detection: detectionFile,
  exploration: explorationFile,
  'take-up': takeUpFile,
  'scenario-notes': scenarioNotesFile,
} as const;
