/** This module holds small schemas that several others share. */
import { z } from 'zod';

export const Day = z.string().meta({ format: 'date', example: '2026-11-25' });

/** Describes something that has an id for programs and a label for people. */
export const Labelled = z.object({ id: z.string(), label: z.string() }).meta({ id: 'Labelled' });

export const RulebookRef = z
  .object({ name: z.string(), version: z.string(), hash: z.string() })
  .meta({ id: 'RulebookRef', description: 'The rulebook that answered: its calendar version and its SHA-256.' });

export const Origin = z.enum(['implied', 'closed']).meta({
  id: 'Origin',
  description:
    'Where a value comes from that nobody told: `implied`, it follows from other facts; `closed`, a screen of the interview was answered with "nothing else".',
});

export type Origin = z.infer<typeof Origin>;

/** Lists the fields that identify a right for a person who could claim it. */
export const OF_RIGHT = { right: z.string(), name: z.string(), claimant: z.string() };

/** Lists the fields of a range in euros, from the least to the greatest. */
export const RANGE = { min: z.number(), max: z.number() };

/**
 * Returns a schema that also accepts `null`. It exists because `nullable()` on a schema with an id is printed as a bare
 * reference, which would say that the value is never `null`.
 */
export function allowNull<T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> {
  return z.union([schema, z.null()]);
}
