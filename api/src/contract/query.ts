/** This module holds the query parameters of the operations on the law: the language of the texts, and the day. */
import { z } from '@hono/zod-openapi';
import { LANGUAGES } from './request.ts';

export const LanguageQuery = z.strictObject({
  language: z.enum(LANGUAGES).optional().openapi({ description: 'Language of the words; `en` where left out.' }),
});
export const DayQuery = LanguageQuery.extend({
  date: z
    .string()
    .optional()
    .openapi({ format: 'date', description: 'The day asked about; today in Belgium where left out.' }),
});
