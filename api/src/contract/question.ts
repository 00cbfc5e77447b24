/** Public schema of the next question; `engine/core/src/ask/questions/question.ts` is the type. */
import { z } from '@hono/zod-openapi';
import type { NextQuestion as EngineNextQuestion } from '@recto-verso/engine';
import { Seen, Verdict } from './answer.ts';
import { Day, orNull, RulebookRef } from './parts.ts';
import type { Mutable, Same } from './same.ts';

const Option = z.object({ value: z.string(), label: z.string() }).openapi('Option');

export const Asks = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('truth') }),
    z.object({ kind: z.literal('choice'), values: z.array(Option) }),
    z.object({ kind: z.literal('person'), values: z.array(Option) }),
    z.object({ kind: z.literal('number'), unit: z.string(), min: z.number(), max: z.number() }),
    z.object({ kind: z.literal('date'), min: Day, max: Day }),
    z.object({ kind: z.literal('list') }),
  ])
  .openapi('Asks', {
    description: 'How the answer is given. `list`: whether there is anybody or anything besides what is described.',
  });

const ofRight = { right: z.string(), name: z.string(), claimant: z.string() };

export const QuestionFor = z
  .object({
    ...ofRight,
    settles: z.boolean(),
    worth: z.object({ value: z.number(), from: z.enum(['amount', 'typical', 'median']) }),
    nonTakeUp: z.number().nullable(),
  })
  .openapi('QuestionFor', { description: 'An open right that the question is asked for; `worth` in euros a year.' });

export const AnswerTried = z
  .object({
    value: Seen,
    label: z.string(),
    settles: z.array(z.object({ ...ofRight, verdict: Verdict })),
  })
  .openapi('AnswerTried', { description: 'What one answer would do: it was tried.' });

export const Question = z
  .object({
    id: z.string(),
    fact: z.string(),
    of: z.string(),
    label: z.string(),
    question: z.string(),
    why: z.string(),
    path: z
      .array(z.union([z.string(), z.number()]))
      .openapi({ description: 'Where the answer is written in the situation: keys, and numbers of rows.' }),
    asks: Asks,
    kept: z.enum(['spells', 'by-month', 'by-quarter', 'by-year']).nullable(),
    years: z
      .array(z.number().int())
      .openapi({ description: 'Of a fact kept by the year: the years of which an answer counts. None of any other.' }),
    since: z.boolean().openapi({ description: 'What holds today is known: the answer is since when.' }),
    with: z
      .array(z.string())
      .openapi({ description: 'Ids of the questions that have to be answered besides before anything changes.' }),
    goal: z.enum(['verdict', 'amount']),
    rights: z.array(QuestionFor),
    answers: z.array(AnswerTried),
  })
  .openapi('Question');

export const NextQuestion = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    question: orNull(Question).openapi({ description: 'Null where no answer would change anything.' }),
    open: z.array(z.object(ofRight)),
  })
  .openapi('NextQuestion', { description: 'The one thing worth asking next, why, and what each answer would do.' });

/** Fails to compile when the schema and the engine's type differ. */
export const questionSchemaIsTheEngineType: Same<z.infer<typeof NextQuestion>, Mutable<EngineNextQuestion>> = true;
