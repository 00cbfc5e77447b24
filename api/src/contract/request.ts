/** This module holds the schemas of requests about a household, and the limits of a request. */
import { z } from '@hono/zod-openapi';
import { LANGUAGES, type Language as OfTheLaw } from '@recto-verso/engine/languages';
import { RulebookRef } from '@recto-verso/engine/contract';
import { EventId, NumberFact, RightId } from './known-values.ts';

export const LIMITS = {
  /** Limits the bytes of a body, and of a line of a batch; a comparison may have twice as many. */
  body: 256 * 1024,
  /** Limits the bytes of a body that carries an earlier answer. */
  record: 4 * 1024 * 1024,
  /** Limits the bytes of a batch that has to be held in memory as a whole. */
  list: 16 * 1024 * 1024,
  /** Limits how deeply a body or a line is nested and how many values it has: twice what a household needs. */
  shape: { depth: 24, values: 20_000 },
  /** Sets the same limits for a body that carries an earlier answer: twice what an answer of 4 MB has. */
  recordShape: { depth: 64, values: 400_000 },
  /**
   * Limits the characters of an answer as JSON. Twelve persons with nothing but a day of birth give 46 million with
   * every right.
   */
  answer: 48 * 1024 * 1024,
  /**
   * Limits the persons of one situation. No larger household matters to the law, and the number of pairs grows with the
   * square of the number of persons.
   */
  persons: 30,
  /** Limits the lines of a batch. */
  lines: 10_000,
  /** Limits the batches that run at the same time, for one address and (`batchesInAll`) for all together. */
  batches: 4,
  batchesInAll: 16,
} as const;

export { LANGUAGES };
export type Language = OfTheLaw;
export const DEFAULT_LANGUAGE: Language = 'en';

export const RequestSituation = z.record(z.string(), z.unknown()).openapi('Situation');

export const Language = z
  .enum(LANGUAGES)
  .optional()
  .openapi({ description: `Language of the sentences; \`${DEFAULT_LANGUAGE}\` where left out.` });

export const AnswerDay = z.string().optional().openapi({
  format: 'date',
  description: 'Day of the answer; today in Belgium where left out.',
  example: '2026-11-25',
});

export const RequestedRights = z
  .array(RightId)
  .min(1)
  .max(100)
  .optional()
  .openapi({ description: 'Ids of the rights to answer for; all where left out.' });

/** Holds the fields that every operation on one household takes. */
const HOUSEHOLD = { situation: RequestSituation, date: AnswerDay, language: Language, rights: RequestedRights };

const Estimates = z.boolean().optional().openapi({
  description:
    '`true`: beside a fact of the reasons that is not known stands what can be estimated of it, as a range. Nothing else in the answer changes.',
});

export const EvaluateRequest = z.strictObject({ ...HOUSEHOLD, estimates: Estimates }).openapi('EvaluateRequest');
export type EvaluateRequest = z.infer<typeof EvaluateRequest>;

export const NextQuestionRequest = z
  .strictObject({
    ...HOUSEHOLD,
    skip: z
      .array(z.string().max(200))
      .max(1000)
      .optional()
      .openapi({ description: 'Ids of screens and questions that were passed over: they are not asked again.' }),
    as: z.enum(['screen', 'question']).optional().openapi({
      description:
        '`screen` puts a screen of the interview wherever one has something to ask, `question` single questions alone; `screen` where left out.',
    }),
  })
  .openapi('NextQuestionRequest');

const Side = z
  .strictObject({ situation: RequestSituation, date: AnswerDay })
  .openapi('Side', { description: 'A household on a day.' });

export const CompareRequest = z
  .strictObject({ before: Side, after: Side, language: Language, rights: RequestedRights })
  .openapi('CompareRequest');

export const CurveRequest = z
  .strictObject({
    ...HOUSEHOLD,
    fact: NumberFact.openapi({ description: 'The figure along which the rights are worked out.' }),
    of: z.string().max(60).optional().openapi({
      description: 'The person, thing (`her.building[0]`) or `home`; may be left out where only one can be meant.',
    }),
    from: z.number().optional().openapi({ description: 'In the unit of the fact; its least where left out.' }),
    to: z.number().optional().openapi({ description: 'In the unit of the fact; its greatest where left out.' }),
  })
  .openapi('CurveRequest');

export const EventsRequest = z
  .strictObject({
    ...HOUSEHOLD,
    event: EventId.optional().openapi({ description: 'What happens; all that can happen is listed where left out.' }),
    who: z
      .string()
      .max(40)
      .optional()
      .openapi({ description: 'To whom; may be left out where it can happen to one person alone.' }),
    tells: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'What is known of it, by the names of `asks`; what is left out is not known.' }),
  })
  .openapi('EventsRequest');

const Official = z.record(z.string(), z.unknown()).openapi('Official');

export const VersoRequest = z
  .strictObject({
    ...HOUSEHOLD,
    official: Official.optional(),
    decided: AnswerDay.openapi({
      description: 'The day of the decision that was received: time limits are counted from it.',
      example: '2026-11-02',
    }),
    letters: z
      .array(z.enum(LANGUAGES))
      .max(LANGUAGES.length)
      .optional()
      .openapi({ description: 'Languages in which the letters of the remedies are made; none where left out.' }),
  })
  .openapi('VersoRequest');

export const RecordRequest = z
  .strictObject({
    ...HOUSEHOLD,
    estimates: Estimates,
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
