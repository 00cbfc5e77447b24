/**
 * The public schema of an answer, version 1, for the OpenAPI document and for whoever checks an answer.
 * `engine/core/src/explain/answer.ts` is the type; the line at the end stops the compiler when the two differ.
 */
import { z } from '@hono/zod-openapi';
import type { Answer as EngineAnswer, Reason as EngineReason } from '@recto-verso/engine';
import { ShownDesk } from './desk.ts';
import { Day, Labelled, orNull, RulebookRef } from './parts.ts';
import type { Mutable, Same } from './same.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item);

export const Verdict = z
  .enum(['yes', 'no', 'depends'])
  .openapi('Verdict', { description: 'Three values: `depends` where what is not known could still turn it.' });

export const Outcome = z
  .enum(['received', 'automatic', 'to-claim', 'depends', 'human', 'not-now', 'not-computed'])
  .openapi('Outcome', {
    description:
      '`received`: the person has it. `automatic`: entitled, and it should come by itself. `to-claim`: entitled, and it has to be asked for. ' +
      '`depends`: facts listed in `missing` would settle it. `human`: only a reading of the law or a decision is left open. ' +
      '`not-now`: no, `nearest` says what would turn it. `not-computed`: this rulebook does not compute it on that day.',
  });

export const Seen = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('number'),
      min: z.number(),
      max: z.number(),
      unit: z.string().openapi({ example: 'money/month' }),
    }),
    z.object({ kind: z.literal('date'), min: Day, max: Day }),
    z.object({ kind: z.literal('choice'), values: list(z.string()) }),
    z.object({ kind: z.literal('truth'), value: Verdict }),
  ])
  .openapi('Seen', { description: 'A value as it is known: exact (`min` = `max`), a range, or all that is possible.' });

export const AnswerLine = z
  .object({
    id: z.string(),
    label: z.string(),
    value: Seen,
    period: z.enum(['month', 'year', 'day', 'once']).nullable(),
    asOf: Day.nullable().openapi({
      description: 'First day of the newest figure that it can rest on; null where it rests on none.',
    }),
    perhaps: z.literal(true).optional().openapi({
      description:
        'Only a route has it that may come to lead once more is known; an amount is then from nothing. Left out where it is certain.',
    }),
  })
  .openapi('AnswerLine');

export const Citation = z
  .object({ source: z.string(), act: z.string(), numac: z.string().nullable(), link: z.string().nullable() })
  .openapi('Citation');

export const FigureSeen = z
  .object({
    id: z.string(),
    value: Seen,
    from: Day,
    source: Citation,
    confidence: z.string().nullable().openapi({ description: '`official`, `secondary` or `derived`.' }),
    stale: z.boolean().openapi({ description: 'A newer value was due before the day of the answer.' }),
  })
  .openapi('FigureSeen', { description: 'A figure with its value of that day and where it comes from.' });

const FactSeen = z.object({ id: z.string(), label: z.string(), value: Seen }).openapi('FactSeen');

export interface ReasonShape extends Omit<EngineReason, 'facts' | 'figures' | 'children'> {
  facts: z.infer<typeof FactSeen>[];
  figures: z.infer<typeof FigureSeen>[];
  children: ReasonShape[];
}

export const Reason: z.ZodType<ReasonShape> = z
  .object({
    id: z.string().openapi({ description: 'Right, route, condition. The same between versions of the rulebook.' }),
    kind: z.enum(['all', 'any', 'not', 'line']),
    verdict: Verdict,
    sentence: z.string(),
    citation: orNull(Citation),
    facts: list(FactSeen),
    figures: list(FigureSeen),
    children: list(z.lazy(() => Reason)).openapi({
      type: 'array',
      items: { $ref: '#/components/schemas/Reason' },
    }),
  })
  .openapi('Reason', { description: 'A node of the tree of reasons.' });

export const Missing = z
  .object({
    fact: z.string(),
    of: z.string(),
    label: z.string(),
    question: z.string(),
    tried: list(z.object({ value: Seen, verdict: Verdict })),
    decisive: z.boolean(),
  })
  .openapi('Missing', { description: 'A fact that is not known and would help; each value tried, and what it gave.' });

export const Nearest = z
  .object({
    fact: z.string().nullable(),
    of: z.string().nullable(),
    label: z.string(),
    from: orNull(Seen),
    to: orNull(Seen),
    distance: z.number(),
    unit: z.string(),
    date: Day.nullable(),
    verdict: Verdict,
  })
  .openapi('Nearest', { description: 'The smallest change that turns a no: of a fact, or the day when time does it.' });

export const OpenPoint = z
  .object({
    id: z.string(),
    kind: z.enum(['reading', 'discretion', 'figure', 'other']),
    label: z.string(),
    of: z.string().nullable(),
    results: list(z.object({ value: Seen, verdict: Verdict, pays: list(AnswerLine) })),
  })
  .openapi('OpenPoint', { description: 'What no question to the person can settle.' });

export const RouteAnswer = z
  .object({
    id: z.string(),
    law: z.string(),
    label: z.string(),
    grant: z.string(),
    verdict: Verdict,
    starts: orNull(Seen),
    provisional: z.boolean(),
    reasons: Reason,
  })
  .openapi('RouteAnswer');

export const Claim = z
  .object({
    desk: z.string(),
    phone: z.string(),
    post: z.string(),
    desks: list(ShownDesk),
    web: z.string().nullable(),
    steps: list(z.string()),
    documents: list(Labelled),
    downsides: list(Labelled),
    deadline: z.string().nullable(),
    retroactivity: z.string().nullable(),
    decisionDays: z.number().nullable(),
    decision: z.string().nullable().openapi({ description: 'What the texts say of the decision.' }),
    appeal: z
      .object({ months: z.number().nullable(), days: z.number().nullable(), court: z.string(), free: z.boolean() })
      .nullable()
      .openapi({ description: 'Where `months` and `days` are both null, no time limit was found: there may be one.' }),
    appealWords: z.string().nullable().openapi({ description: 'What the texts say of the appeal.' }),
  })
  .openapi('Claim', { description: 'How to ask: desk, telephone and post before any web page.' });

export const Choice = z
  .object({
    with: list(z.string()).openapi({ description: 'Ids of the others.' }),
    better: z.string().nullable().openapi({
      description: 'Id of the one that certainly gives more in a year, perhaps this one; null where none is known to.',
    }),
    text: z.string(),
  })
  .openapi('Choice', { description: 'One of several rights can be had.' });

export const RightAnswer = z
  .object({
    right: z.string(),
    name: z.string(),
    official: z.record(z.string(), z.string()),
    claimant: z.string(),
    sharedWith: list(z.string()),
    alike: list(z.string()).optional().openapi({
      description:
        'Other persons of whom the same is known, in the same ties: all that stands here holds for each of them, the amounts too, with the names exchanged. They have no answer of their own. Absent where there is nobody.',
    }),
    covers: list(z.string()),
    isClaimant: Verdict,
    verdict: Verdict,
    outcome: Outcome,
    route: z.string().nullable(),
    law: z.string().nullable(),
    pays: list(AnswerLine),
    saves: list(AnswerLine),
    costs: list(AnswerLine),
    tells: list(AnswerLine),
    routes: list(RouteAnswer),
    missing: list(Missing),
    nearest: list(Nearest),
    open: list(OpenPoint),
    opens: list(z.object({ right: z.string(), claimant: z.string(), after: z.string() })),
    claim: orNull(Claim),
    warnings: list(z.object({ code: z.string(), text: z.string() })),
    choice: Choice.optional().openapi({
      description: 'Other rights that can be claimed in its place, and not beside it. Absent where there is none.',
    }),
  })
  .openapi('RightAnswer', { description: 'One right for one person who could claim it.' });

export const Answer = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    outcomes: list(RightAnswer),
    chain: list(
      z.object({
        start: z.string(),
        opens: list(z.object({ right: z.string(), claimant: z.string(), date: Day })),
      }),
    ),
  })
  .openapi('Answer', { description: 'The rights of one household on one day, each with its reasons.' });

/** Fails to compile when the schema and the engine's type differ. */
export const answerSchemaIsTheEngineType: Same<z.infer<typeof Answer>, Mutable<EngineAnswer>> = true;
