/**
 * This module defines the next question, version 1: the most useful thing to ask next about a household, and which
 * rights are open.
 */
import { z } from 'zod';
import { Day, OF_RIGHT, allowNull, RulebookRef } from './parts.ts';
import { Question } from './question.ts';
import { AskedScreen } from './screen.ts';
import type { Shape } from './shape.ts';

export const NextQuestion = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    screen: allowNull(AskedScreen).meta({
      description: 'The broad question to put next; null where a single one is put.',
    }),
    question: allowNull(Question).meta({
      description: 'Null where no answer would change anything, and where a screen is put in its place.',
    }),
    ends: z
      .enum(['settled', 'nothing-to-ask', 'not-worth', 'passed-over'])
      .nullable()
      .meta({
        description:
          'Why nothing is put: no right is open; no answer would change anything; what is left is not worth the seconds that ' +
          'it takes; or nobody could answer any screen. Null where something is put.',
      }),
    /** Lists the rights that are not settled yet, even when no question is left for them. */
    open: z.array(z.object(OF_RIGHT)),
  })
  .meta({
    id: 'NextQuestion',
    description: 'The one thing worth asking next: a screen of the interview, or a single question.',
  });

export type NextQuestion = Shape<typeof NextQuestion>;
