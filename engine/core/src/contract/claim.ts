/**
 * This module defines how a right is claimed, what can be claimed in its place, what still has to be done for it, and
 * what would make an unlikely right worth considering.
 */
import { z } from 'zod';
import { ShownDesk } from './desk.ts';
import { Day, Labelled } from './parts.ts';
import { Seen } from './seen.ts';
import type { Shape } from './shape.ts';

export const Claim = z
  .object({
    desk: z.string(),
    phone: z.string(),
    post: z.string(),
    /**
     * Lists the desks, staffed by people, that serve the right where the person lives, the most local first and at most
     * three of the same level and role; `GET /api/v1/desks` has all desks.
     */
    desks: z.array(ShownDesk),
    web: z.string().nullable(),
    steps: z.array(z.string()),
    documents: z.array(Labelled),
    downsides: z.array(Labelled),
    deadline: z.string().nullable(),
    retroactivity: z.string().nullable(),
    decisionDays: z.number().nullable(),
    decision: z.string().nullable().meta({ description: 'What the texts say of the decision.' }),
    appeal: z
      .object({ months: z.number().nullable(), days: z.number().nullable(), court: z.string(), free: z.boolean() })
      .nullable()
      .meta({ description: 'Where `months` and `days` are both null, no time limit was found: there may be one.' }),
    appealWords: z.string().nullable().meta({ description: 'What the texts say of the appeal.' }),
  })
  .meta({ id: 'Claim', description: 'How to ask: desk, telephone and post before any web page.' });

/** Describes a choice between rights of which a person can have only one. */
export const RightChoice = z
  .object({
    with: z.array(z.string()).meta({ description: 'Ids of the others.' }),
    better: z.string().nullable().meta({
      description: 'Id of the one that certainly gives more in a year, perhaps this one; null where none is known to.',
    }),
    text: z.string(),
  })
  .meta({
    id: 'Choice',
    description: 'Other rights that can be claimed in its place, and not beside it. Absent where there is none.',
  });

export const RightDuty = z
  .object({
    fact: z.string(),
    /**
     * Is `not-yet` when it was told that the duty is not yet done, and `unknown` in any other case, mostly because
     * nothing was told about it.
     */
    state: z.enum(['not-yet', 'unknown']),
    text: z.string(),
  })
  .meta({
    id: 'RightDuty',
    description: 'A condition that a person can still meet by doing something that costs nothing: it closes no right.',
  });

export const Unless = z
  .object({
    fact: z.string(),
    /** Is the person, thing or `home` that the fact belongs to. */
    of: z.string(),
    label: z.string(),
    question: z.string(),
    because: z.enum(['concern', 'usual', 'estimated', 'received']).meta({
      description:
        '`concern`: the right concerns only some people, and nobody has told that this person is one of them. ' +
        '`usual`: `value` is what nearly everybody has, or, of a `discretion`, how the authority nearly always decides. `estimated`: `value` is a range worked out from what was told. ' +
        '`received`: nobody told whether the person receives the right already.',
    }),
    value: Seen.optional().meta({ description: 'The value that was assumed. Absent for a concern.' }),
    since: Day.optional().meta({
      description: 'The first day of which `value` was assumed, where it was told of today alone. Absent elsewhere.',
    }),
    exceptions: z.number().optional().meta({
      description: 'The share of people whose value is another one, from 0 to 1. Present for a usual value.',
    }),
  })
  .meta({
    id: 'Unless',
    description: 'A concern that nobody told, or a value that was assumed: a right is likely or unlikely by it.',
  });

export type Claim = Shape<typeof Claim>;
export type RightChoice = Shape<typeof RightChoice>;
export type RightDuty = Shape<typeof RightDuty>;
export type Unless = Shape<typeof Unless>;
