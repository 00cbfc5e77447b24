/**
 * This module holds the public schema of the interview: all screens of the rulebook, independent of the person who
 * answers.
 */
import { z } from '@hono/zod-openapi';
import { InterviewScreen, RulebookRef } from '@recto-verso/engine/contract';
import { LANGUAGES } from './request.ts';

/** The screens exist in one language more than the law. */
export const InterviewQuery = z.strictObject({
  language: z
    .enum([...LANGUAGES, 'ar'])
    .optional()
    .openapi({ description: 'Language of the screens; `en` where left out.' }),
});

export const Interview = z
  .object({
    rulebook: RulebookRef,
    language: z.string(),
    vocabulary: z
      .string()
      .openapi({ description: 'Language of the names of facts, where the law has none of the screens.' }),
    languages: z.array(z.string()).openapi({ description: 'Those in which the screens are said.' }),
    screens: z.array(InterviewScreen),
  })
  .openapi('Interview');
