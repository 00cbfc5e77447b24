/**
 * A curve, version 1: what the rights of a household are along one figure of it. Money is in euros, worth in euros a year;
 * the figure is in its own unit. Words are in the language asked.
 */
import { z } from 'zod';
import { Seen, Verdict } from './answer.ts';
import { Day, OF_RIGHT, orNull, RANGE, RulebookRef } from './parts.ts';
import type { Shape } from './shape.ts';

const Euros = z.object(RANGE).meta({ id: 'Euros', description: 'Euros a year, a range.' });
const at = z.number().meta({ description: 'In the unit of the fact.' });

/** Between two points that follow each other worth goes in a straight line, to a euro a year. */
const CurvePoint = z.object({ at, ...RANGE });

/** `worth` is `null` where its amount is not told. */
const RightPoint = z.object({ at, verdict: Verdict, worth: orNull(Euros) });

const CurveTurn = z.object({ until: z.number(), from: z.number(), before: Verdict, after: Verdict }).meta({
  id: 'CurveTurn',
  description: 'The last value with the verdict before, and the first with the one after: one `step` further.',
});

const CurveRight = z
  .object({
    ...OF_RIGHT,
    /** Whether anything of it changes along the axis. */
    moves: z.boolean(),
    turns: z.array(CurveTurn),
    points: z.array(RightPoint),
  })
  .meta({ id: 'CurveRight', description: 'A right along the axis: a straight line from each point to the next.' });

/** An amount that comes by the month, the day or the year adds itself in a year; anything else adds nothing. */
const Cliff = z
  .object({
    from: z.number(),
    to: z.number(),
    fall: Euros,
    /** The rights that are worth less at its end. */
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
    /** The person, thing or `home` whose figure it is. */
    of: z.string(),
    label: z.string(),
    unit: z.string(),
    /** The smallest step that is told apart. */
    step: z.number(),
    from: z.number(),
    to: z.number(),
    /** Where the household is now; `null` where nothing is known. */
    now: orNull(Seen),
    /** Rights that somebody has or may have somewhere on the axis, those that change first. */
    rights: z.array(CurveRight),
    total: z.array(CurvePoint),
    cliffs: z.array(Cliff),
    /** Whether the axis was looked at as finely as it could be; else a step may have been passed over. */
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
