/** Pieces that several schemas share. */
import { z } from '@hono/zod-openapi';

export const Day = z.string().openapi({ format: 'date', example: '2026-11-25' });

/** Something with an id for programs and a label for people. */
export const Labelled = z.object({ id: z.string(), label: z.string() }).openapi('Labelled');

export const RulebookRef = z
  .object({ name: z.string(), version: z.string(), hash: z.string() })
  .openapi('RulebookRef', { description: 'The rulebook that answered: its calendar version and its SHA-256.' });

/**
 * Values that only the rulebook knows: the document says which (`document.ts`), and the operation refuses any other.
 * Each name is that of a schema.
 */
export const KNOWN_VALUES = ['RightId', 'Nis', 'Postcode', 'Region', 'EventId', 'NumberFact', 'ScenarioId'] as const;
export type KnownValues = (typeof KNOWN_VALUES)[number];

const known = (name: KnownValues) => z.string().openapi({ format: name });
export const RightId = known('RightId');
export const Nis = known('Nis');
export const Postcode = known('Postcode');
export const Region = known('Region');
export const EventId = known('EventId');
export const NumberFact = known('NumberFact');
export const ScenarioId = known('ScenarioId');

/**
 * A schema that has a name, or nothing. (`nullable()` of one is written as a bare reference, which says that it is
 * always there.)
 */
export function orNull<T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> {
  return z.union([schema, z.null()]);
}
