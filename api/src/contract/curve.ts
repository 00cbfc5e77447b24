/** Public schema of a curve; `engine/core/src/ask/curve/report.ts` is the type. */
import { z } from '@hono/zod-openapi';
import type { Curve as EngineCurve } from '@recto-verso/engine';
import { Seen, Verdict } from './answer.ts';
import { Day, NumberFact, orNull, RulebookRef } from './parts.ts';
import { HOUSEHOLD } from './request.ts';
import type { Mutable, Same } from './same.ts';

export const CurveRequest = z
  .strictObject({
    ...HOUSEHOLD,
    fact: NumberFact.openapi({ description: 'The figure along which the rights are worked out.' }),
    of: z.string().max(60).optional().openapi({
      description: 'The person, thing (`her.building[0]`) or `home`; may be left out where only one can be meant.',
    }),
    from: z.number().optional().openapi({ description: 'In the unit of the fact; its least where left out.' }),
    to: z.number().optional().openapi({ description: 'In the unit of the fact; its greatest where left out.' }),
  })
  .openapi('CurveRequest');

const Euros = z
  .object({ min: z.number(), max: z.number() })
  .openapi('Euros', { description: 'Euros a year, a range.' });
const at = z.number().openapi({ description: 'In the unit of the fact.' });

const Turn = z.object({ until: z.number(), from: z.number(), before: Verdict, after: Verdict }).openapi('CurveTurn', {
  description: 'The last value with the verdict before, and the first with the one after: one `step` further.',
});

const CurveRight = z
  .object({
    right: z.string(),
    name: z.string(),
    claimant: z.string(),
    moves: z.boolean(),
    turns: z.array(Turn),
    points: z.array(z.object({ at, verdict: Verdict, worth: orNull(Euros) })),
  })
  .openapi('CurveRight', { description: 'A right along the axis: a straight line from each point to the next.' });

const Cliff = z
  .object({
    from: z.number(),
    to: z.number(),
    fall: Euros,
    rights: z.array(z.object({ right: z.string(), name: z.string(), claimant: z.string() })),
  })
  .openapi('Cliff', {
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
    of: z.string(),
    label: z.string(),
    unit: z.string(),
    step: z.number(),
    from: z.number(),
    to: z.number(),
    now: orNull(Seen),
    rights: z.array(CurveRight),
    total: z.array(z.object({ at, min: z.number(), max: z.number() })),
    cliffs: z.array(Cliff),
    complete: z.boolean(),
  })
  .openapi('Curve', {
    description:
      'What the rights of a household are along one figure. `total`: the rights that change, together, euros a year; an answer that several share counts once, of two that exclude each other the better.',
  });

/** Fails to compile when the schema and the engine's type differ. */
export const curveSchemaIsTheEngineType: Same<z.infer<typeof Curve>, Mutable<EngineCurve>> = true;
