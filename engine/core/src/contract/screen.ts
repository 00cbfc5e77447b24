/**
 * This module defines a screen of the interview, version 1: one broad question, what may be ticked, and what the answer
 * "nothing else" closes. Texts are in the language asked for.
 */
import { z } from 'zod';
import { Day } from './parts.ts';
import { Question, QuestionFor } from './question.ts';
import type { Shape } from './shape.ts';

/** Describes a fact that a screen asks directly: a question without the effects of its answers. */
export const ScreenField = Question.pick({
  id: true,
  fact: true,
  of: true,
  label: true,
  question: true,
  path: true,
  asks: true,
  kept: true,
  years: true,
}).meta({ id: 'ScreenField', description: 'A fact that a screen asks plainly, and does not close.' });

export const ScreenWord = z
  .object({
    kind: z.enum(['fact', 'receipt', 'thing']),
    name: z.string(),
    label: z.string(),
    closed: z.union([z.string(), z.number()]).meta({
      description: 'The value that it has where nobody ticks it: of a receipt `no`, of a kind of thing `none`.',
    }),
  })
  .meta({ id: 'ScreenWord', description: 'A fact, a receipt or a kind of thing that a screen closes.' });

export const ScreenTick = z
  .object({
    id: z.string(),
    label: z.string(),
    for: z
      .array(z.string())
      .meta({ description: 'The persons of whom it is open, children who are answered for included, or `home`.' }),
    words: z
      .array(ScreenWord)
      .meta({ description: 'What can be told in the situation where it is ticked: of whom it is put, what is open.' }),
  })
  .meta({ id: 'ScreenTick' });

const FORM = {
  id: z.string(),
  of: z.enum(['person', 'home']).meta({ description: 'Each person answers it, or one person for the home.' }),
  together: z.boolean().meta({ description: 'The persons give one answer for all of them.' }),
  closes: z.string().nullable().meta({
    description:
      'The word to write under `closed` of each who answered: the screen and its edition; null where it closes nothing.',
  }),
  urgent: z.boolean().meta({
    description:
      'It asks what cannot wait: the ids of its ticks are written under `urgent` of the situation, an empty list for none.',
  }),
  last: z.boolean().meta({
    description:
      'Its fields stand on papers. It closes nothing and is put once: whoever has answered it, or has no paper at hand, names its id in `skip`.',
  }),
  title: z.string(),
  question: z.string(),
  nothing: z.string().meta({ description: 'The words that close the screen.' }),
  seconds: z.number().meta({ description: 'An estimate of the seconds that the persons take to read and answer it.' }),
};

/** Describes a screen as it is put to the persons of a household. */
export const AskedScreen = z
  .object({
    ...FORM,
    for: z.array(z.string()).meta({ description: 'The persons to whom it is put, or `home`.' }),
    along: z
      .array(z.string())
      .meta({ description: 'Children for whom the answer of the others counts: it is closed for them too.' }),
    unchanged: Day.nullable().meta({
      description:
        'The day to write under `unchanged` of each for whom nothing has changed since; null where it closes words.',
    }),
    why: z.string(),
    ticks: z.array(ScreenTick),
    fields: z.array(ScreenField),
    rights: z.array(QuestionFor).meta({ description: 'Open rights that it bears on.' }),
  })
  .meta({
    id: 'AskedScreen',
    description:
      'A broad question. Write what is ticked and the fields in the situation, then `closes` under `closed` of each in `for`, ' +
      'and in `along`, so that what was not ticked is not there; or `unchanged`, for each of whom it is so. Whoever does not know closes nothing: its id goes into `skip`.',
  });

/** Describes a screen as the rulebook defines it, independently of any household. */
export const InterviewScreen = z
  .object({
    ...FORM,
    ticks: z.array(ScreenTick.omit({ for: true })),
    fields: z.array(z.object({ fact: z.string(), label: z.string(), question: z.string() })),
  })
  .meta({ id: 'InterviewScreen' });

export type ScreenField = Shape<typeof ScreenField>;
export type ScreenWord = Shape<typeof ScreenWord>;
export type ScreenTick = Shape<typeof ScreenTick>;
export type AskedScreen = Shape<typeof AskedScreen>;
export type InterviewScreen = Shape<typeof InterviewScreen>;
