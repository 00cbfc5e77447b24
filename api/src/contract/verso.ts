/** Public schema of the verso; `engine/core/src/ask/verso/report.ts` is the type. */
import { z } from '@hono/zod-openapi';
import type { Verso as EngineVerso } from '@recto-verso/engine';
import { Seen, Verdict } from './answer.ts';
import { SideOfRight } from './comparison.ts';
import { Day, Labelled, orNull, RulebookRef } from './parts.ts';
import { AnswerDay, HOUSEHOLD, LANGUAGES } from './request.ts';
import type { Mutable, Same } from './same.ts';

export const Official = z.record(z.string(), z.unknown()).openapi('Official');

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

const list = <T extends z.ZodType>(item: T) => z.array(item);

export const VersoStatus = z.enum(['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree']).openapi('VersoStatus', {
  description:
    '`wrong`: the data would leave out, or give less to, somebody who is entitled. `payback`: they grant or keep what may be asked back. ' +
    '`missed`: it should come unasked and does not. `hard`: lawful, and contested. `unknown`: what the bases hold cannot be told. `agree`. The first that applies leads.',
});

const Stake = z.object({ min: z.number(), max: z.number() }).openapi('Stake', { description: 'Euros a month.' });

export const Evidence = z
  .object({ about: z.string(), link: z.string().nullable() })
  .openapi('Evidence', { description: 'A published statement, with where it can be read.' });

export const Frequency = z
  .object({
    value: z.number(),
    of: z.string(),
    year: z.union([z.number(), z.string()]).nullable(),
    link: z.string().nullable(),
  })
  .openapi('Frequency', { description: 'A published frequency: of a population, and of no person.' });

const Leaf = z
  .object({
    id: z.string(),
    before: Verdict,
    after: Verdict,
    sentences: z.object({ before: z.string(), after: z.string() }),
  })
  .openapi('Leaf', { description: 'A condition that says one thing on one picture and another on the other.' });

const Dragged = z
  .object({ right: z.string(), name: z.string(), claimant: z.string(), date: Day })
  .openapi('Dragged', { description: 'A right that is there as long as the lost one is, and from this day is not.' });

export const RightEffect = z
  .object({
    right: z.string(),
    name: z.string(),
    claimant: z.string(),
    kind: z.enum(['lost', 'less', 'more', 'gained', 'across', 'open', 'same']),
    status: VersoStatus,
    before: SideOfRight,
    after: SideOfRight,
    monthly: orNull(Stake),
    leaves: list(Leaf),
    drags: list(Dragged),
  })
  .openapi('RightEffect', {
    description: 'What one picture (`after`) does to a right, compared with what was told (`before`).',
  });

export const SourceShown = z
  .object({
    id: z.string(),
    name: z.string(),
    holds: z.string(),
    delay: z.string().nullable(),
    delayAssumed: z.boolean().openapi({ description: 'The delay is an assumption of the model, no published one.' }),
  })
  .openapi('SourceShown');

export const FlowShown = z.object({ id: z.string(), name: z.string(), what: z.string() }).openapi('FlowShown');

const LetterShown = z
  .object({
    language: z.string(),
    toSend: z.boolean().openapi({ description: 'False: a translation for the reader, not to be sent.' }),
    subject: z.string(),
    body: list(z.string()),
  })
  .openapi('LetterShown');

export const RemedyShown = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    what: z.string(),
    when: z.string(),
    how: list(z.string()),
    help: z.string(),
    to: z.string(),
    lastDay: Day.nullable().openapi({ description: 'Null where there is no limit, or `decided` was not told.' }),
    asksDecision: z.boolean().openapi({ description: 'Telling `decided` would give the last day.' }),
    letters: list(LetterShown),
    evidence: list(Evidence),
  })
  .openapi('RemedyShown', { description: 'What a person can do. Nothing is sent anywhere.' });

export const FactDifference = z
  .object({
    fact: z.string(),
    of: z.string(),
    label: z.string(),
    from: orNull(Seen),
    to: orNull(Seen),
    holder: z.string().nullable(),
  })
  .openapi('FactDifference', {
    description: 'A fact as it was told, and as the databases hold it; null: not known. `holder`: who holds it.',
  });

export const Direction = z.enum(['excluded', 'reclaimed', 'contested', 'missed', 'kept']);

export const Finding = z
  .object({
    divergence: z.string(),
    name: z.string(),
    persons: list(z.string()),
    directions: list(z.object({ id: Direction, label: z.string() })),
    sees: z.string(),
    law: z.string(),
    exposed: z.string(),
    prepare: list(z.string()),
    help: z.string(),
    frequency: z.string().nullable(),
    frequencies: list(Frequency),
    follows: list(Labelled).openapi({ description: 'What may happen, the gravest last.' }),
    sources: list(SourceShown),
    flows: list(FlowShown),
    shows: z.enum(['base', 'line']).openapi({
      description: 'What `changes` and `effects` show: the database, or a household just across a line of the law.',
    }),
    changes: list(FactDifference),
    effects: list(RightEffect),
    monthly: orNull(Stake),
    remedies: list(RemedyShown),
    strength: z.enum(['documented', 'rule']),
    evidence: list(Evidence),
  })
  .openapi('Finding', {
    description:
      'One way in which a database may hold something other than a life, for this household, and what to do.',
  });

const Asked = z
  .object({ fact: z.string(), of: z.string(), label: z.string(), question: z.string() })
  .openapi('Asked', { description: 'A fact that nobody told, with its question.' });

const OpenFinding = z
  .object({
    divergence: z.string(),
    name: z.string(),
    persons: list(z.string()),
    rights: list(z.string()),
    asks: list(Asked),
  })
  .openapi('OpenFinding', { description: 'A divergence of which nobody can tell yet whether it arises here.' });

const RightVerso = z
  .object({
    right: z.string(),
    name: z.string(),
    claimant: z.string(),
    status: VersoStatus,
    statuses: list(VersoStatus),
    official: RightEffect,
    findings: list(z.string()).openapi({ description: 'Ids of the divergences among `findings` that touch it.' }),
    flows: list(
      z.object({
        id: z.string(),
        name: z.string(),
        what: z.string(),
        level: z.string().nullable(),
        since: z.string().nullable(),
      }),
    ),
  })
  .openapi('RightVerso', { description: 'One right on both pictures, with its leading status.' });

export const Verso = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    picture: list(FactDifference).openapi({ description: 'What the databases hold in place of what was told.' }),
    asks: list(Asked).openapi({ description: 'What would tell what the databases hold.' }),
    rights: list(RightVerso),
    findings: list(Finding).openapi({ description: 'By what is at stake, and by how hard it is to undo.' }),
    open: list(OpenFinding).openapi({ description: 'What cannot be told yet: it counts in no status.' }),
    quiet: z.boolean().openapi({ description: 'Nothing is at risk, as far as it was told.' }),
  })
  .openapi('Verso', {
    description:
      'What the crossing of databases could do to each right of a household, and what a person can do. No likelihood is given but a published frequency.',
  });

/** Fails to compile when the schema and the engine's type differ. */
export const versoSchemaIsTheEngineType: Same<z.infer<typeof Verso>, Mutable<EngineVerso>> = true;
