/**
 * This module defines the schemas of `interview/<screen>.yaml` (how a screen of the interview is presented, and what it
 * closes) and of its words.
 */
import { z } from 'zod';
import { createClosedMap, textSchema, word } from './shared.ts';

const tick = createClosedMap({
  facts: z
    .record(word, z.union([z.string().min(1), z.number()]))
    .optional()
    .meta({ description: 'The value of each fact where nobody ticks it.' }),
  none: z.array(word).optional().meta({ description: 'Kinds of things: there is none besides those listed.' }),
  gets: z.array(word).optional().meta({ description: 'Receipts: none of these is received.' }),
});

export const screenFile = createClosedMap({
  of: z.enum(['person', 'home']).meta({ description: 'Each person answers it, or one person for the home.' }),
  together: z
    .literal(true)
    .optional()
    .meta({ description: 'The persons give one answer for all of them, in place of one each.' }),
  first: z.number().int().min(1).optional().meta({
    description: 'Its place among the screens that come first, whatever they settle: they tell who somebody is.',
  }),
  last: z.literal(true).optional().meta({
    description:
      'It closes nothing: its fields stand on papers, and are asked together once one of them is the question that is worth most.',
  }),
  along_below: word.optional().meta({
    description:
      'A shared figure, in years: whoever is younger has no column of their own, and the answer of the adults counts for them.',
  }),
  ages: createClosedMap({ from: z.number().int().min(0), until: z.number().int().min(0) })
    .optional()
    .meta({
      description:
        'The first and the last age, in years, of those who have a column. Whoever certainly has another age is not shown it, so that what it closes may have a usual value for them.',
    }),
  seconds: z
    .number()
    .int()
    .min(1)
    .meta({ description: 'An estimate of the seconds that one person takes to read and answer it.' }),
  linked: z.literal(true).optional().meta({
    description:
      'Somebody for whom one thing of this screen is so often has others too: of such a person the ticks are not taken to be as they are for most people when rights are put in order.',
  }),
  fields: z
    .array(
      z.union([
        word,
        createClosedMap({
          fact: word,
          from: word.optional().meta({ description: 'A shared figure, in years: nobody younger is asked.' }),
          below: word
            .optional()
            .meta({ description: 'A shared figure, in years: nobody of that age or older is asked.' }),
        }),
      ]),
    )
    .optional()
    .meta({ description: 'Facts and ties that it asks plainly and does not close, as far as they matter.' }),
  unchanged: z.number().int().min(1).max(120).optional().meta({
    description: 'It closes nothing: whoever answers "nothing" says that nothing has changed for so many months.',
  }),
  urgent: z.record(word, z.array(word).min(1)).optional().meta({
    description:
      'It closes nothing, and asks what cannot wait: each need of `desks/words.yaml`, with the domains of the rights that come first then.',
  }),
  livelihoods: z.record(word, z.array(word).min(1)).optional().meta({
    description:
      'Ways to live, each with ticks of this screen, the first that is so being the one: chances are counted for each apart.',
  }),
  editions: z
    .array(z.record(word, tick))
    .optional()
    .meta({
      description:
        'The ticks of the screen, each with what the words "nothing else" close where it is not ticked. ' +
        'A later edition closes what the earlier ones did, and its own.',
    }),
});
export type ScreenFile = z.infer<typeof screenFile>;

const words = createClosedMap({
  title: textSchema,
  question: textSchema,
  nothing: textSchema.meta({ description: 'The words that close the screen.' }),
  ticks: z.record(word, textSchema).optional(),
});

/** Describes `interview/texts.<language>.yaml`. */
export const screenTextsFile = createClosedMap({
  review: z.enum(['draft', 'read', 'approved']),
  screens: z.record(word, words),
});
