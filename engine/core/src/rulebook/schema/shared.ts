/**
 * This module defines the parts of schemas that several kinds of rule files share. Schemas only check values and never
 * change them, so that they can be exported as JSON Schema.
 */
import { z } from 'zod';
import { createForEachLanguage, LANGUAGES } from '../../values/languages.ts';

/**
 * Creates a schema for a map that refuses unknown keys. The error message lists the known keys, from which "did you
 * mean" chooses.
 */
export function createClosedMap<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

export const daySchema = z.iso.date().meta({ id: 'day', description: 'A day, YYYY-MM-DD.' });
export const word = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
  .meta({ id: 'word', description: 'One word: letters, digits and _.' });
export const yesNo = z.enum(['yes', 'no']);
export const textSchema = z.string().min(1);
export const language = z.enum(LANGUAGES);
/** Describes a text for people, which must be given in every language. */
export const localizedTextSchema = createClosedMap(createForEachLanguage(() => textSchema));
/** Describes a formula. The numbers 0 and 1 may be written without quotes. */
export const line = z.union([z.string().min(1), z.literal([0, 1])]).meta({
  id: 'line',
  description: 'One line of the rule language. Inside { } and [ ] it stands in quotes.',
});
export const link = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .meta({ id: 'link', description: 'A link, https://…' });
export const confidence = z.enum(['official', 'secondary', 'derived']);

export const source = createClosedMap({
  act: textSchema.meta({ description: 'The act, page or table, by its name.' }),
  numac: z.union([z.string().regex(/^\d{10}$/), z.number().int()]).optional(),
  link: link.optional(),
}).meta({ id: 'source' });
/** Maps short names to sources. Nodes, figures and claims cite these names. */
export const sources = z.record(word, source);

const usualLine = {
  value: line,
  when: line,
  exceptions: z.number().gt(0).max(0.03).meta({
    description: 'The share of those who meet `when` for whom it is otherwise, in parts of one.',
  }),
};

export const vocabularyFactSchema = createClosedMap({
  type: z.union([z.string().min(1), z.array(word).min(1)]).meta({
    description:
      'yes-no, duty, date, person, a unit (money/month, money/year net, days, share …), or the list of values of a choice.',
  }),
  min: z.union([z.number(), daySchema]).optional(),
  max: z.union([z.number(), daySchema]).optional(),
  formerly_no: z.enum(['not_yet', 'refuses']).optional().meta({
    description: 'Of a duty that was a yes-no before: what `no` said. `yes` said that it is done.',
  }),
  kept: z.enum(['spells', 'by-month', 'by-quarter', 'by-year']).optional(),
  holder: textSchema.optional(),
  delay: z
    .string()
    .regex(/^\d+ (day|week|month|quarter|year)s?$/)
    .optional(),
  is: line.optional().meta({ description: 'Worked out by this formula unless somebody states it.' }),
  implied: z
    .array(createClosedMap({ value: line, when: line }))
    .min(1)
    .optional()
    .meta({
      description:
        'What follows from other facts, by law or by logic: wherever `when` certainly holds, the fact has `value`, unless something else was told.',
    }),
  estimated: z
    .array(createClosedMap({ value: line, when: line, years_back: z.number().int().min(1).max(10).optional() }))
    .min(1)
    .optional()
    .meta({
      description:
        'What can be said of it, as a range, where nobody tells it: read in the second reading of the rulebook alone. ' +
        '`years_back`: the line speaks of so many years before that of the answer as well.',
    }),
  usual: z
    .array(
      z.union([
        createClosedMap({
          ...usualLine,
          assumed: textSchema.meta({ description: 'Why it is so for nearly everybody, where no share was published.' }),
        }),
        createClosedMap({
          ...usualLine,
          source: source.meta({ description: 'Where the share of exceptions was published.' }),
        }),
      ]),
    )
    .min(1)
    .optional()
    .meta({
      description:
        'The value for nearly everybody who certainly meets `when`. No verdict rests on it: it makes an open right likely or unlikely.',
    }),
  listed: word.optional().meta({ description: 'What listing a person states, unless the situation says otherwise.' }),
  unborn: word
    .optional()
    .meta({ description: 'What holds of a person until the day before birth, whatever else is said.' }),
  nobody: z.literal('oneself').optional().meta({
    description: 'Whoever says that it is nobody is meant: who depends on nobody is at nobody else’s charge.',
  }),
  communes: word.optional().meta({
    description:
      'Of the home, yes or no: the figure of `type: commune` that lists where it holds. The commune settles it.',
  }),
  ask: createClosedMap({ always: textSchema }).optional().meta({
    description: 'Why people are asked for it singly: nothing else can tell it.',
  }),
  fixed: yesNo.optional().meta({ description: 'Nobody can change it: never offered as the nearest change.' }),
}).meta({ id: 'fact' });
export type FactFile = z.infer<typeof vocabularyFactSchema>;

/** Describes the greatest amount of a receipt, and how often it is paid. */
export const receivedSchema = {
  max: z.number().min(0).meta({ description: 'Most that can be received, in euros of one period.' }),
  per: z
    .enum(['month', 'year', 'once'])
    .optional()
    .meta({ description: 'How often it is paid: each month where it is not said, each year, or once.' }),
};

export const group = z
  .union([line, createClosedMap({ over: word, as_of: line.optional(), where: line })])
  .meta({ id: 'group', description: 'A test over `me` and each `member`.' });
export type GroupFile = z.infer<typeof group>;
