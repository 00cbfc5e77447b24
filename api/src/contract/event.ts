/** Public schema of life events; `engine/core/src/ask/events/report.ts` is the type. */
import { z } from '@hono/zod-openapi';
import type { EventAnswer as EngineEventAnswer, PossibleEvents as EnginePossibleEvents } from '@recto-verso/engine';
import { Comparison } from './comparison.ts';
import { Day, EventId, orNull, RulebookRef } from './parts.ts';
import { Asks } from './question.ts';
import { HOUSEHOLD } from './request.ts';
import type { Mutable, Same } from './same.ts';
import { Evidence } from './verso.ts';

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

const certain = z.enum(['yes', 'depends']);

export const EventAsk = z
  .object({ name: z.string(), fact: z.string(), label: z.string(), asks: Asks })
  .openapi('EventAsk', { description: 'Something that may be told of an event, under `name` in `tells`.' });

export const PossibleEvent = z
  .object({
    event: z.string(),
    name: z.string(),
    what: z.string(),
    asks: z.array(EventAsk),
    persons: z.array(z.object({ person: z.string(), certain, day: orNull(Day) })),
  })
  .openapi('PossibleEvent', {
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
  .openapi('PossibleEvents', { description: 'What can happen to somebody of this household.' });

export const Duty = z
  .object({ to: z.string(), name: z.string(), words: z.string(), sources: z.array(Evidence) })
  .openapi('Duty', { description: 'What has to be told to whom.' });

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
    day: Day,
    comparison: Comparison,
    declare: z.array(Duty),
    mind: z.string(),
    help: z.string(),
  })
  .openapi('EventAnswer', {
    description:
      'What an event changes. Before: everything as it is, on the same day, or on the eve where the day itself changes something. `newcomer`: the id of whoever joins.',
  });

export const EventsResult = z.union([PossibleEvents, EventAnswer]).openapi('EventsResult');

/** Fails to compile when the schema and the engine's type differ. */
export const eventSchemaIsTheEngineType: Same<z.infer<typeof EventAnswer>, Mutable<EngineEventAnswer>> = true;
export const eventsSchemaIsTheEngineType: Same<z.infer<typeof PossibleEvents>, Mutable<EnginePossibleEvents>> = true;
