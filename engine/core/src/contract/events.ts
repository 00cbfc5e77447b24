/**
 * This module defines life events and what they do to the rights of a household, version 1. Dates are ISO strings,
 * money is in euros, and texts are in the language asked for.
 */
import { z } from 'zod';
import { Comparison } from './comparison.ts';
import { Evidence } from './crossings.ts';
import { Day, allowNull, RulebookRef } from './parts.ts';
import { Asks } from './question.ts';
import type { Shape } from './shape.ts';

const certain = z.enum(['yes', 'depends']);

export const EventAsk = z
  .object({
    name: z.string(),
    /** Names the fact of the vocabulary whose values the answer can have. */
    fact: z.string(),
    label: z.string(),
    asks: Asks,
  })
  .meta({ id: 'EventAsk', description: 'Something that may be told of an event, under `name` in `tells`.' });

export const PossibleEvent = z
  .object({
    event: z.string(),
    name: z.string(),
    what: z.string(),
    asks: z.array(EventAsk),
    persons: z.array(z.object({ person: z.string(), certain, day: allowNull(Day) })),
  })
  .meta({
    id: 'PossibleEvent',
    description:
      'An event, and the persons to whom it can happen. `day`: from when it would hold, null where that rests on something not known exactly.',
  });

export const PossibleEvents = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    events: z.array(PossibleEvent),
  })
  .meta({ id: 'PossibleEvents', description: 'What can happen to somebody of this household.' });

export const DutyShown = z
  .object({
    to: z.string(),
    name: z.string(),
    words: z.string(),
    sources: z.array(Evidence),
  })
  .meta({ id: 'Duty', description: 'What has to be told to whom.' });

export const EventAnswer = z
  .object({
    version: z.literal(1),
    language: z.string(),
    rulebook: RulebookRef,
    event: z.string(),
    name: z.string(),
    what: z.string(),
    who: z.string(),
    certain,
    newcomer: z.string().nullable(),
    /** Holds the first day on which the event has its effect. */
    day: Day,
    /**
     * Compares the answers without and with the event. The side `after` is the same household with the event, on its
     * day.
     */
    comparison: Comparison,
    declare: z.array(DutyShown),
    /** Says what to keep in mind; `help` says who can help. Either is empty when the rulebook says nothing. */
    mind: z.string(),
    help: z.string(),
  })
  .meta({
    id: 'EventAnswer',
    description:
      'What an event changes. Before: everything as it is, on the same day, or on the eve where the day itself changes something. `newcomer`: the id of whoever joins.',
  });

export type EventAsk = Shape<typeof EventAsk>;
export type PossibleEvent = Shape<typeof PossibleEvent>;
export type PossibleEvents = Shape<typeof PossibleEvents>;
export type DutyShown = Shape<typeof DutyShown>;
export type EventAnswer = Shape<typeof EventAnswer>;
