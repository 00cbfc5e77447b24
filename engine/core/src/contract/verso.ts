/**
 * This module defines the verso, version 1: what the crossing of databases could do to each right of a household. Dates
 * are ISO strings, money is in euros. The only likelihood that is ever given is a published frequency, which concerns a
 * population and no single person.
 */
import { z } from 'zod';
import { Seen, Verdict } from './seen.ts';
import { SideOfRight } from './comparison.ts';
import { Direction, Evidence, FlowShown, Frequency, SourceShown } from './crossings.ts';
import { Day, Labelled, OF_RIGHT, allowNull, RANGE, RulebookRef } from './parts.ts';
import type { Shape } from './shape.ts';

export const VersoStatus = z.enum(['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree']).meta({
  id: 'VersoStatus',
  description:
    '`wrong`: the data would leave out, or give less to, somebody who is entitled. `payback`: they grant or keep what may be asked back. ' +
    '`missed`: it should come unasked and does not. `hard`: lawful, and contested. `unknown`: what the bases hold cannot be told. `agree`. The first that applies leads.',
});

const Stake = z.object(RANGE).meta({ id: 'Stake', description: 'Euros a month.' });

const Leaf = z
  .object({
    /** Holds the id of the condition, written `right.route.condition`, as in the reasons. */
    id: z.string(),
    before: Verdict,
    after: Verdict,
    /** Holds the sentence of the rule with the values of each picture. */
    sentences: z.object({ before: z.string(), after: z.string() }),
  })
  .meta({ id: 'Leaf', description: 'A condition that says one thing on one picture and another on the other.' });

const Dragged = z
  .object({ ...OF_RIGHT, date: Day })
  .meta({ id: 'Dragged', description: 'A right that is there as long as the lost one is, and from this day is not.' });

/**
 * Names what happens to a right. `across` means that the right is present, or gives more, just beyond a threshold of
 * the law.
 */
const EffectKind = z.enum(['lost', 'less', 'more', 'gained', 'across', 'open', 'same']);

const RightEffect = z
  .object({
    ...OF_RIGHT,
    kind: EffectKind,
    status: VersoStatus,
    before: SideOfRight,
    after: SideOfRight,
    /**
     * Holds the amount at stake in euros a month, zero when nothing changes; otherwise `null` when the amount is not
     * known or the verdict before is open.
     */
    monthly: allowNull(Stake),
    leaves: z.array(Leaf),
    drags: z.array(Dragged),
  })
  .meta({
    id: 'RightEffect',
    description: 'What one picture (`after`) does to a right, compared with what was told (`before`).',
  });

const LetterShown = z
  .object({
    language: z.string(),
    toSend: z.boolean().meta({ description: 'False: a translation for the reader, not to be sent.' }),
    subject: z.string(),
    body: z.array(z.string()),
  })
  .meta({ id: 'LetterShown' });

const RemedyShown = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    what: z.string(),
    when: z.string(),
    how: z.array(z.string()),
    help: z.string(),
    to: z.string(),
    lastDay: Day.nullable().meta({ description: 'Null where there is no limit, or `decided` was not told.' }),
    asksDecision: z.boolean().meta({ description: 'Telling `decided` would give the last day.' }),
    letters: z.array(LetterShown),
    evidence: z.array(Evidence),
  })
  .meta({ id: 'RemedyShown', description: 'What a person can do. Nothing is sent anywhere.' });

const FactDifference = z
  .object({
    fact: z.string(),
    /** Names the person, the thing or `home` that the fact belongs to. */
    of: z.string(),
    label: z.string(),
    from: allowNull(Seen),
    to: allowNull(Seen),
    holder: z.string().nullable(),
  })
  .meta({
    id: 'FactDifference',
    description: 'A fact as it was told, and as the databases hold it; null: not known. `holder`: who holds it.',
  });

const Finding = z
  .object({
    divergence: z.string(),
    name: z.string(),
    persons: z.array(z.string()),
    directions: z.array(z.object({ id: Direction, label: z.string() })),
    sees: z.string(),
    law: z.string(),
    exposed: z.string(),
    prepare: z.array(z.string()),
    help: z.string(),
    /** Holds the frequency in words; `null` when none is published. */
    frequency: z.string().nullable(),
    frequencies: z.array(Frequency),
    follows: z.array(Labelled).meta({ description: 'What may happen, the gravest last.' }),
    sources: z.array(SourceShown),
    flows: z.array(FlowShown),
    shows: z.enum(['base', 'line']).meta({
      description: 'What `changes` and `effects` show: the database, or a household just across a line of the law.',
    }),
    changes: z.array(FactDifference),
    effects: z.array(RightEffect),
    monthly: allowNull(Stake),
    remedies: z.array(RemedyShown),
    strength: z.enum(['documented', 'rule']),
    evidence: z.array(Evidence),
  })
  .meta({
    id: 'Finding',
    description:
      'One way in which a database may hold something other than a life, for this household, and what to do.',
  });

/** Describes a fact that is asked for. `of` is a person, `home`, or a kind of thing. */
const Asked = z
  .object({ fact: z.string(), of: z.string(), label: z.string(), question: z.string() })
  .meta({ id: 'Asked', description: 'A fact that nobody told, with its question.' });

const OpenFinding = z
  .object({
    divergence: z.string(),
    name: z.string(),
    persons: z.array(z.string()),
    /** Lists the ids of the rights in the answer that the divergence may affect. */
    rights: z.array(z.string()),
    asks: z.array(Asked),
  })
  .meta({ id: 'OpenFinding', description: 'A divergence of which nobody can tell yet whether it arises here.' });

const RightVerso = z
  .object({
    ...OF_RIGHT,
    status: VersoStatus,
    /** Lists all statuses that apply, the leading one first. */
    statuses: z.array(VersoStatus),
    official: RightEffect,
    findings: z.array(z.string()).meta({ description: 'Ids of the divergences among `findings` that touch it.' }),
    /**
     * Lists the flows that feed the right, each with how it grants the right (`level`) and from which date (`since`).
     */
    flows: z.array(z.object({ ...FlowShown.shape, level: z.string().nullable(), since: z.string().nullable() })),
  })
  .meta({ id: 'RightVerso', description: 'One right on both pictures, with its leading status.' });

export const Verso = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    picture: z.array(FactDifference).meta({ description: 'What the databases hold in place of what was told.' }),
    asks: z.array(Asked).meta({ description: 'What would tell what the databases hold.' }),
    rights: z.array(RightVerso),
    findings: z.array(Finding).meta({ description: 'By what is at stake, and by how hard it is to undo.' }),
    open: z.array(OpenFinding).meta({ description: 'What cannot be told yet: it counts in no status.' }),
    quiet: z.boolean().meta({ description: 'Nothing is at risk, as far as it was told.' }),
  })
  .meta({
    id: 'Verso',
    description:
      'What the crossing of databases could do to each right of a household, and what a person can do. No likelihood is given but a published frequency.',
  });

export type VersoStatus = Shape<typeof VersoStatus>;
export type ConditionDifference = Shape<typeof Leaf>;
export type Dragged = Shape<typeof Dragged>;
export type EffectKind = Shape<typeof EffectKind>;
export type RightEffect = Shape<typeof RightEffect>;
export type LetterShown = Shape<typeof LetterShown>;
export type RemedyShown = Shape<typeof RemedyShown>;
export type FactDifference = Shape<typeof FactDifference>;
export type Finding = Shape<typeof Finding>;
export type AskedFact = Shape<typeof Asked>;
export type OpenFinding = Shape<typeof OpenFinding>;
export type RightVerso = Shape<typeof RightVerso>;
export type Verso = Shape<typeof Verso>;
