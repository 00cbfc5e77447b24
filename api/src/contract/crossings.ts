/**
 * This module holds the public schema of the crossings: sources, flows, divergences, remedies and events of the
 * rulebook.
 */
import { z } from '@hono/zod-openapi';
import {
  Direction,
  Evidence,
  FlowShown,
  Frequency,
  Labelled,
  RulebookRef,
  SourceShown,
  allowNull,
} from '@recto-verso/engine/contract';
import { FactType } from './vocabulary.ts';

const links = z.array(z.string());

/**
 * Returns a copy of a schema of the engine with a name in the OpenAPI document. Without this name, the document would
 * not show that another schema extends it.
 */
function extending<T extends z.ZodRawShape>({ shape }: z.ZodObject<T>, name: string): z.ZodObject<T> {
  return z.object(shape).openapi(name);
}

export const SourceView = extending(SourceShown, 'SourceShown')
  .extend({
    errors: z.string().openapi({ description: 'Where it is known to be other than life.' }),
    basis: z.array(Evidence).openapi({ description: 'The acts that it rests on.' }),
    readers: z.array(z.string()).openapi({ description: 'Ids of the flows that read it.' }),
    links,
  })
  .openapi('SourceView', { description: 'A holder of data. `delay`: the longest until others read a change.' });

export const FeedView = z
  .object({
    right: z.string().openapi({ description: 'Id of a right, or what the ids of several begin with.' }),
    rights: z.array(Labelled).openapi({ description: 'The rights of this rulebook that it means.' }),
    level: allowNull(Labelled).openapi({ description: 'How the right comes today; null where no source was read.' }),
    since: z.string().nullable(),
    snapshot: z.string().nullable().openapi({ description: 'The period whose data count.' }),
    breaks: z.string().nullable().openapi({ description: 'What makes it go wrong, in words.' }),
    links,
  })
  .openapi('FeedView', { description: 'A right that a flow opens, checks or ends.' });

export const FlowView = extending(FlowShown, 'FlowShown')
  .extend({
    from: z.array(z.string()).openapi({ description: 'Ids of sources.' }),
    purpose: z.enum(['grant', 'control', 'both']),
    feeds: z.array(FeedView),
    basis: z.array(Evidence),
    links,
  })
  .openapi('FlowView');

export const DivergenceView = z
  .object({
    id: z.string(),
    name: z.string(),
    sees: z.string(),
    law: z.string(),
    exposed: z.string(),
    prepare: z.array(z.string()),
    help: z.string(),
    directions: z.array(z.object({ id: Direction, label: z.string() })),
    follows: z.array(Labelled),
    sources: z.array(z.string()),
    flows: z.array(z.string()),
    touches: z.array(z.string()).openapi({ description: 'Ids of rights, or what the ids of several begin with.' }),
    remedies: z.array(z.string()),
    awaits: z
      .string()
      .nullable()
      .openapi({ description: 'What has to be encoded before it can be worked out; null where it is.' }),
    strength: z.enum(['documented', 'rule']),
    evidence: z.array(Evidence),
    frequency: z.string().nullable(),
    frequencies: z.array(Frequency),
  })
  .openapi('DivergenceView', {
    description: 'A way in which a database may hold something other than a life, with what the law counts.',
  });

export const RemedyView = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    what: z.string(),
    when: z.string(),
    how: z.array(z.string()),
    help: z.string(),
    to: z.string(),
    appliesTo: z
      .array(z.string())
      .openapi({ description: 'Ids of rights, or what they begin with; empty: all that name it.' }),
    limit: z
      .object({
        months: z.number().nullable(),
        days: z.number().nullable(),
        from: z.string(),
        nextWorkingDay: z.boolean(),
      })
      .nullable(),
    answer: z
      .object({ months: z.number().nullable(), days: z.number().nullable() })
      .nullable()
      .openapi({ description: 'Within which the other side has to answer.' }),
    suspends: z.boolean().nullable(),
    free: z.boolean().nullable(),
    letter: z.boolean().openapi({ description: 'A letter can be made for it.' }),
    evidence: z.array(Evidence),
  })
  .openapi('RemedyView');

export const EventView = z
  .object({
    id: z.string(),
    name: z.string(),
    what: z.string(),
    asks: z.array(z.object({ id: z.string(), label: z.string(), fact: z.string(), type: FactType })),
  })
  .openapi('EventView', { description: 'What can happen in a life. `asks`: what may be told of it.' });

export const Crossings = z
  .object({
    rulebook: RulebookRef,
    language: z.string(),
    sources: z.array(SourceView),
    flows: z.array(FlowView),
    divergences: z.array(DivergenceView),
    remedies: z.array(RemedyView),
    events: z.array(EventView),
  })
  .openapi('Crossings');

export type Crossings = z.infer<typeof Crossings>;
