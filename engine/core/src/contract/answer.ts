/**
 * This module defines the public answer, version 1: what `evaluate` returns to a page, a program or a command.
 *
 * Dates are ISO strings. Money is in euros. No sentence has to be parsed: every sentence is accompanied by the
 * structure that it expresses.
 */
import { z } from 'zod';
import { RightChoice, Claim, RightDuty, Unless } from './claim.ts';
import { Day, Labelled, Origin, allowNull, RulebookRef } from './parts.ts';
import { Seen, Verdict } from './seen.ts';
import type { Shape } from './shape.ts';

export const Outcome = z
  .enum(['received', 'automatic', 'to-claim', 'likely', 'depends', 'human', 'unlikely', 'not-now', 'not-computed'])
  .meta({
    id: 'Outcome',
    description:
      '`received`: the person has it. `automatic`: entitled, and it should come by itself. `to-claim`: entitled, and it has to be asked for. ' +
      '`likely`: open, and there for nearly everybody in this situation: what stands in `unless` would have to be otherwise. ' +
      '`depends`: facts listed in `missing` would settle it. `human`: only a reading of the law or a decision is left open. ' +
      '`unlikely`: open, and worth a look only if what stands in `unless` is otherwise, or concerns the person. `not-now`: no, `nearest` says what would turn it. `not-computed`: this rulebook does not compute it on that day.',
  });

/** Describes one line of what a right gives. */
export const AnswerLine = z
  .object({
    id: z.string(),
    label: z.string(),
    value: Seen,
    period: z.enum(['month', 'year', 'day', 'once']).nullable(),
    asOf: Day.nullable().meta({
      description: 'First day of the newest figure that it can rest on; null where it rests on none.',
    }),
    perhaps: z.literal(true).optional().meta({
      description:
        'Only a route has it that may come to lead once more is known; an amount is then from nothing. Left out where it is certain.',
    }),
  })
  .meta({ id: 'AnswerLine' });

export const Citation = z
  .object({ source: z.string(), act: z.string(), numac: z.string().nullable(), link: z.string().nullable() })
  .meta({ id: 'Citation' });

export const FigureSeen = z
  .object({
    id: z.string(),
    value: Seen,
    from: Day,
    source: Citation,
    confidence: z.string().nullable().meta({ description: '`official`, `secondary` or `derived`.' }),
    stale: z.boolean().meta({ description: 'A newer value was due before the day of the answer.' }),
  })
  .meta({ id: 'FigureSeen', description: 'A figure with its value of that day and where it comes from.' });

export const EstimateSeen = z.object({ value: Seen, from: z.array(Labelled) }).meta({
  id: 'Estimate',
  description: 'A range that can be said of a fact that nobody told, and the facts that it is estimated from.',
});

const FactSeen = z
  .object({
    id: z.string(),
    label: z.string(),
    value: Seen,
    origin: Origin.optional().meta({ description: 'Absent where it was told, is worked out, or is not known.' }),
    estimate: EstimateSeen.optional().meta({
      description:
        'Where estimates were asked for, and one says more than what is known. Nothing in the answer rests on it.',
    }),
  })
  .meta({ id: 'FactSeen' });

export const Reason = z
  .object({
    id: z.string().meta({ description: 'Right, route, condition. The same between versions of the rulebook.' }),
    kind: z.enum(['all', 'any', 'not', 'line']),
    verdict: Verdict,
    /**
     * Holds the sentence of the rule in the language asked for, with values filled in. It is empty for a node without a
     * name.
     */
    sentence: z.string(),
    citation: allowNull(Citation),
    facts: z.array(FactSeen),
    figures: z.array(FigureSeen),
    get children(): z.ZodArray<typeof Reason> {
      return z.array(Reason);
    },
  })
  .meta({ id: 'Reason', description: 'A node of the tree of reasons.' });

/**
 * Describes a missing fact. A decisive one has at least one value that settles the right by itself; lists of missing
 * facts begin with the decisive ones.
 */
export const Missing = z
  .object({
    fact: z.string(),
    /** Names the person, the thing or `home` that the fact belongs to. */
    of: z.string(),
    label: z.string(),
    question: z.string(),
    tried: z.array(z.object({ value: Seen, verdict: Verdict })),
    decisive: z.boolean(),
  })
  .meta({
    id: 'Missing',
    description: 'A fact that is not known and would help; each value tried, and what it gave.',
  });

/**
 * Describes a smallest change. Either a fact changes (`fact`) or only the day (`date`); the other of these two fields
 * is `null`.
 */
export const Nearest = z
  .object({
    fact: z.string().nullable(),
    of: z.string().nullable(),
    label: z.string(),
    from: allowNull(Seen),
    to: allowNull(Seen),
    /**
     * Holds the size of the change in `unit`: days for a date and for time alone, 1 for another value of a choice or of
     * a yes-no fact.
     */
    distance: z.number(),
    unit: z.string(),
    date: Day.nullable(),
    verdict: Verdict,
  })
  .meta({
    id: 'Nearest',
    description: 'The smallest change that turns a no: of a fact, or the day when time does it.',
  });

export const OpenPointSeen = z
  .object({
    id: z.string(),
    kind: z.enum(['reading', 'discretion', 'figure', 'other']),
    label: z.string(),
    of: z.string().nullable(),
    results: z.array(
      z.object({ value: Seen, verdict: Verdict, pays: z.array(AnswerLine), saves: z.array(AnswerLine) }),
    ),
  })
  .meta({ id: 'OpenPoint', description: 'What no question to the person can settle.' });

export const RouteAnswer = z
  .object({
    id: z.string(),
    law: z.string(),
    label: z.string(),
    grant: z.string(),
    verdict: Verdict,
    starts: allowNull(Seen),
    provisional: z.boolean(),
    reasons: Reason,
  })
  .meta({ id: 'RouteAnswer' });

export const RightAnswer = z
  .object({
    right: z.string(),
    name: z.string(),
    official: z.record(z.string(), z.string()),
    claimant: z.string(),
    /** Lists the other persons who share this one answer (`once_per`). */
    sharedWith: z.array(z.string()),
    alike: z.array(z.string()).optional().meta({
      description:
        'Other persons of whom the same is known, in the same ties: all that stands here holds for each of them, the amounts too, with the names exchanged. They have no answer of their own. Absent where there is nobody.',
    }),
    /** Lists the persons whom the right covers in addition to the claimant. */
    covers: z.array(z.string()),
    isClaimant: Verdict,
    verdict: Verdict,
    outcome: Outcome,
    rank: z.number().int().min(1).optional().meta({
      description:
        'In which order the rights of the answer are told: 1 comes first. What cannot wait, then what is sure, then what is open, that which most people in this situation have before the rest; last what asks nothing of anybody now. Absent in the answer of a page that works in the browser.',
    }),
    /**
     * Holds the id of the route by which the right is or may be open. It is `kept` when only a stated grant that still
     * runs keeps the right. It is `null` when the verdict is no, when the right was not computed, and when the answer
     * is about persons who are not described.
     */
    route: z.string().nullable(),
    law: z.string().nullable(),
    pays: z.array(AnswerLine),
    saves: z.array(AnswerLine),
    costs: z.array(AnswerLine),
    tells: z.array(AnswerLine),
    routes: z.array(RouteAnswer),
    missing: z.array(Missing),
    nearest: z.array(Nearest),
    open: z.array(OpenPointSeen),
    /** Lists the rights that this one opens once it is received (see `chain`). */
    opens: z.array(z.object({ right: z.string(), claimant: z.string(), after: z.string() })),
    claim: allowNull(Claim),
    warnings: z.array(z.object({ code: z.string(), text: z.string() })),
    choice: RightChoice.optional(),
    unless: z.array(Unless).optional().meta({
      description:
        'Of what is likely or unlikely: the fact that would make the right concern the person, or the values that were assumed. Absent elsewhere.',
    }),
    duties: z
      .array(RightDuty)
      .optional()
      .meta({ description: 'What is still to be done for it. Absent where there is nothing.' }),
  })
  .meta({ id: 'RightAnswer', description: 'One right for one person who could claim it.' });

export const DeskStep = z
  .object({
    /**
     * Holds the name of the desk, or a name for the local desk of that kind when the one for the place of residence is
     * not known. It is empty for rights that should come by themselves: these are claimed at no desk.
     */
    desk: z.string().meta({ description: 'Empty for rights that should come by themselves.' }),
    deskId: z.string().nullable(),
    rights: z.array(
      z.object({
        right: z.string(),
        name: z.string(),
        claimant: z.string(),
        standing: z.enum(['sure', 'likely', 'open']).meta({
          description: '`sure`: the person has the right. The others are worth asking about at the desk.',
        }),
      }),
    ),
  })
  .meta({
    id: 'Step',
    description: 'One desk, and the rights to ask for there; or the rights that should come by themselves.',
  });

export const Answer = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    outcomes: z.array(RightAnswer),
    steps: z.array(DeskStep).optional().meta({
      description:
        'What to do first: at most eight rights, those that are asked for at one desk together. Absent where no rank is.',
    }),
    /**
     * Lists, for each right (`start`) that somebody certainly has and does not certainly receive yet, the rights that
     * open in the same situation once it is received, each with the day. A right that opens no other is left out.
     */
    chain: z.array(
      z.object({
        start: z.string(),
        opens: z.array(z.object({ right: z.string(), claimant: z.string(), date: Day })),
      }),
    ),
  })
  .meta({ id: 'Answer', description: 'The rights of one household on one day, each with its reasons.' });

export type Outcome = Shape<typeof Outcome>;
export type AnswerLine = Shape<typeof AnswerLine>;
export type Citation = Shape<typeof Citation>;
export type FigureSeen = Shape<typeof FigureSeen>;
export type EstimateSeen = Shape<typeof EstimateSeen>;
export type Reason = Shape<typeof Reason>;
export type Missing = Shape<typeof Missing>;
export type Nearest = Shape<typeof Nearest>;
export type OpenPointSeen = Shape<typeof OpenPointSeen>;
export type RouteAnswer = Shape<typeof RouteAnswer>;
export type RightAnswer = Shape<typeof RightAnswer>;
export type Answer = Shape<typeof Answer>;
