/**
 * This module defines a curve, version 1: the rights of a household as one number about it (the figure, such as an
 * income) varies. Money is in euros, worth in euros a year, and the figure in its own unit. Texts are in the language
 * asked for.
 */
import { z } from 'zod';
import { Seen, Verdict } from './seen.ts';
import { Day, OF_RIGHT, allowNull, RANGE, RulebookRef } from './parts.ts';
import type { Shape } from './shape.ts';

const Euros = z.object(RANGE).meta({ id: 'Euros', description: 'Euros a year, a range.' });
const at = z.number().meta({ description: 'In the unit of the fact.' });

/**
 * Describes a point of the curve of total worth, in euros a year. A straight line leads from each point to the next.
 */
const CurvePoint = z.object({ at, ...RANGE });

/** Describes a right at one point. `worth` is `null` when it is not known. */
const RightPoint = z.object({ at, verdict: Verdict, worth: allowNull(Euros) });

const CurveTurn = z.object({ until: z.number(), from: z.number(), before: Verdict, after: Verdict }).meta({
  id: 'CurveTurn',
  description: 'The last value with the verdict before, and the first with the one after: one `step` further.',
});

const CurveRight = z
  .object({
    ...OF_RIGHT,
    /** Is `true` when the verdict or the worth of the right changes along the axis. */
    moves: z.boolean(),
    turns: z.array(CurveTurn),
    points: z.array(RightPoint),
  })
  .meta({ id: 'CurveRight', description: 'A right along the axis: a straight line from each point to the next.' });

/**
 * Describes a fall of the total. When the figure itself is an amount of money a month, a day or a year, its own
 * increase over a year counts too; any other figure adds nothing.
 */
const Cliff = z
  .object({
    from: z.number(),
    to: z.number(),
    fall: Euros,
    /** Lists the rights that are worth less at the end of the fall than at its start. */
    rights: z.array(z.object(OF_RIGHT)),
  })
  .meta({
    id: 'Cliff',
    description:
      'Where more of the figure leaves the household with less a year, what the figure adds already counted.',
  });

export const Curve = z
  .object({
    version: z.literal(1),
    date: Day,
    language: z.string(),
    rulebook: RulebookRef,
    fact: z.string(),
    /** Names the person, the thing or `home` that the figure belongs to. */
    of: z.string(),
    label: z.string(),
    unit: z.string(),
    /** Holds the smallest difference between two values of the figure that the curve distinguishes. */
    step: z.number(),
    from: z.number(),
    to: z.number(),
    /**
     * Holds the present value of the figure; `null` when nobody stated it, when nothing is known of it, or when no law
     * of the day reads it.
     */
    now: allowNull(Seen),
    /** Lists the rights that somebody has or may have somewhere on the axis; those that change come first. */
    rights: z.array(CurveRight),
    total: z.array(CurvePoint),
    cliffs: z.array(Cliff),
    /**
     * Is `true` when the axis was examined until nothing more could be found; otherwise the limit on evaluations was
     * reached, and a step may have been missed.
     */
    complete: z.boolean(),
  })
  .meta({
    id: 'Curve',
    description:
      'What the rights of a household are along one figure. `total`: the rights that change, together, euros a year; an answer that several share counts once, of two that exclude each other the better.',
  });

export type CurvePoint = Shape<typeof CurvePoint>;
export type RightPoint = Shape<typeof RightPoint>;
export type CurveTurn = Shape<typeof CurveTurn>;
export type CurveRight = Shape<typeof CurveRight>;
export type Cliff = Shape<typeof Cliff>;
export type Curve = Shape<typeof Curve>;
