/**
 * This module defines a question, version 1: what is asked about a household, why, and what each answer would do. Dates
 * are ISO strings, money is in euros, and texts are in the language asked for.
 */
import { z } from 'zod';
import { Seen, Verdict } from './seen.ts';
import { Day, OF_RIGHT } from './parts.ts';
import type { Shape } from './shape.ts';

export const Option = z.object({ value: z.string(), label: z.string() }).meta({ id: 'Option' });

export const Asks = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('truth') }),
    z.object({ kind: z.literal('choice'), values: z.array(Option) }),
    /** The answer is one of the persons described, or nobody: `none` for a partner, `nobody` for any other fact. */
    z.object({ kind: z.literal('person'), values: z.array(Option) }),
    z.object({ kind: z.literal('number'), unit: z.string(), min: z.number(), max: z.number() }),
    z.object({ kind: z.literal('date'), min: Day, max: Day }),
    /**
     * The answer lists who or what exists besides those described, one row for each; an empty list means that there is
     * none.
     */
    z.object({ kind: z.literal('list') }),
  ])
  .meta({
    id: 'Asks',
    description: 'How the answer is given. `list`: whether there is anybody or anything besides what is described.',
  });

export const QuestionFor = z
  .object({
    ...OF_RIGHT,
    /** Is `true` when one of the answers that were tried settles the right. */
    settles: z.boolean(),
    worth: z.object({ value: z.number(), from: z.enum(['amount', 'typical', 'median']) }),
    /**
     * Holds the published share of the entitled persons who do not receive the right; `null` when none is published.
     */
    nonTakeUp: z.number().nullable(),
  })
  .meta({
    id: 'QuestionFor',
    description: 'An open right that the question is asked for; `worth` in euros a year.',
  });

export const AnswerTried = z
  .object({
    value: Seen,
    label: z.string(),
    settles: z.array(z.object({ ...OF_RIGHT, verdict: Verdict })),
  })
  .meta({ id: 'AnswerTried', description: 'What one answer would do: it was tried.' });

export const Question = z
  .object({
    /**
     * Identifies the question. It stays the same for the same fact of the same person or thing. The option `skip` of
     * the next question takes it.
     */
    id: z.string(),
    fact: z.string(),
    /** Names the person, the thing or `home` that the question is about. */
    of: z.string(),
    label: z.string(),
    question: z.string(),
    why: z.string(),
    path: z
      .array(z.union([z.string(), z.number()]))
      .meta({ description: 'Where the answer is written in the situation: keys, and numbers of rows.' }),
    asks: Asks,
    /** Says how the fact is dated; `null` when it is not. */
    kept: z.enum(['spells', 'by-month', 'by-quarter', 'by-year']).nullable(),
    years: z
      .array(z.number().int())
      .meta({ description: 'Of a fact kept by the year: the years of which an answer counts. None of any other.' }),
    since: z.boolean().meta({ description: 'What holds today is known: the answer is since when.' }),
    with: z
      .array(z.string())
      .meta({ description: 'Ids of the questions that have to be answered besides before anything changes.' }),
    /** Says what the answer would settle: whether there is a right, or only how much it gives. */
    goal: z.enum(['verdict', 'amount']),
    rights: z.array(QuestionFor),
    answers: z.array(AnswerTried),
  })
  .meta({ id: 'Question' });

export type Option = Shape<typeof Option>;
export type Asks = Shape<typeof Asks>;
export type QuestionFor = Shape<typeof QuestionFor>;
export type AnswerTried = Shape<typeof AnswerTried>;
export type Question = Shape<typeof Question>;
