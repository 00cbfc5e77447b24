/** What the operations on a household are asked, and the limits of a request. */
import { z } from '@hono/zod-openapi';
import { LANGUAGES, type Language as OfTheLaw } from '@recto-verso/engine/languages';
import { RightId, RulebookRef } from './parts.ts';

export const LIMITS = {
  /** Bytes of a body, and of a line of a batch. */
  body: 256 * 1024,
  /** Bytes of a body that carries an earlier answer. */
  record: 4 * 1024 * 1024,
  /** Bytes of a batch that has to be held as a whole. */
  list: 16 * 1024 * 1024,
  /** A body, or a line, may be nested so deeply and consist of so many values: twice what a household comes to. */
  shape: { depth: 24, values: 20_000 },
  /** The same of a body that carries an earlier answer: twice what one of 4 MB has. */
  recordShape: { depth: 64, values: 400_000 },
  /** Letters of an answer as JSON: twelve persons of whom the day of birth alone is told come to 46 million with every right. */
  answer: 48 * 1024 * 1024,
  /** Persons of one situation: the law knows no larger household, and pairs of persons grow with the square. */
  persons: 30,
  /** Lines of a batch. */
  lines: 10_000,
  /** Batches of one address that run at the same time, and those of all. */
  batches: 4,
  batchesInAll: 16,
} as const;

export { LANGUAGES };
export type Language = OfTheLaw;
export const DEFAULT_LANGUAGE: Language = 'en';

export const Situation = z.record(z.string(), z.unknown()).openapi('Situation');

export const Language = z
  .enum(LANGUAGES)
  .optional()
  .openapi({ description: `Language of the sentences; \`${DEFAULT_LANGUAGE}\` where left out.` });

export const AnswerDay = z.string().optional().openapi({
  format: 'date',
  description: 'Day of the answer; today in Belgium where left out.',
  example: '2026-11-25',
});

export const Rights = z
  .array(RightId)
  .min(1)
  .max(100)
  .optional()
  .openapi({ description: 'Ids of the rights to answer for; all where left out.' });

/** What every operation on one household is asked. */
export const HOUSEHOLD = { situation: Situation, date: AnswerDay, language: Language, rights: Rights };

export const EvaluateRequest = z.strictObject(HOUSEHOLD).openapi('EvaluateRequest');
export type EvaluateRequest = z.infer<typeof EvaluateRequest>;

export const NextQuestionRequest = z
  .strictObject({
    ...HOUSEHOLD,
    skip: z
      .array(z.string().max(200))
      .max(1000)
      .optional()
      .openapi({ description: 'Ids of questions that were passed over: they are not asked again.' }),
  })
  .openapi('NextQuestionRequest');

export const RecordRequest = z
  .strictObject({
    ...HOUSEHOLD,
    answer: z.record(z.string(), z.unknown()).openapi({
      description:
        'The answer that was given then, as it came. Its own day and language count where none are given beside it.',
    }),
  })
  .openapi('RecordRequest', { description: 'What was sent to evaluate, and the answer that came back.' });

export const Health = z
  .object({
    status: z.literal('ok'),
    rulebook: RulebookRef,
    rights: z.array(z.string()),
    languages: z.array(z.string()),
    starts: z.string().openapi({ format: 'date', description: 'First day for which this rulebook can answer.' }),
    simulations: z.enum(['ok', 'failed', 'disk-full']).openapi({
      description:
        'How the last simulation that ended went; `disk-full`: it had no room to write. `ok` also where none has ended.',
    }),
  })
  .openapi('Health');
