/** Public schema of the interview: the screens of the rulebook, whoever is asked. */
import { z } from '@hono/zod-openapi';
import { InterviewScreen, RulebookRef } from '@recto-verso/engine/contract';
import { LANGUAGES } from './request.ts';

/** The screens are said in one more language than the law. */
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
