/** What `evaluate` is asked, and the limits of a request. */
import { z } from '@hono/zod-openapi';

export const LIMITS = {
  /** Bytes of a body. */
  body: 256 * 1024,
  /** Persons of one situation: the law knows no larger household, and pairs of persons grow with the square. */
  persons: 30,
} as const;

export const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

export const Situation = z.record(z.string(), z.unknown()).openapi('Situation');

export const EvaluateRequest = z
  .strictObject({
    situation: Situation,
    date: z.string().optional().openapi({
      format: 'date',
      description: 'Day of the answer; today in Belgium where left out.',
      example: '2026-11-25',
    }),
    language: z
      .enum(LANGUAGES)
      .optional()
      .openapi({ description: `Language of the sentences; \`${DEFAULT_LANGUAGE}\` where left out.` }),
  })
  .openapi('EvaluateRequest');

export const Health = z
  .object({
    status: z.literal('ok'),
    rulebook: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
    rights: z.array(z.string()),
    languages: z.array(z.string()),
    starts: z.string().openapi({ format: 'date', description: 'First day for which this rulebook can answer.' }),
  })
  .openapi('Health');
