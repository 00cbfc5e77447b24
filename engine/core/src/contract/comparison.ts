/**
 * A comparison, version 1: what differs between the answers for two situations, or for one on two days.
 * Money is in euros.
 */
import { z } from 'zod';
import { Answer, RightAnswer } from './answer.ts';
import { OF_RIGHT, orNull, RANGE, RulebookRef } from './parts.ts';
import type { Shape } from './shape.ts';

/** A right on one side, as far as two sides are compared. */
export const SideOfRight = RightAnswer.pick({
  outcome: true,
  verdict: true,
  route: true,
  law: true,
  pays: true,
  saves: true,
  costs: true,
  tells: true,
}).meta({ id: 'SideOfRight' });

export const Difference = z
  .object({
    ...OF_RIGHT,
    /**
     * `gained`, `lost`: there after and not before, or the other way round; `changed`: there on both sides, otherwise;
     * `open`: on one side it is not known whether it is there.
     */
    kind: z.enum(['gained', 'lost', 'changed', 'open']),
    /** `null`: nobody could claim it on this side. */
    before: orNull(SideOfRight),
    after: orNull(SideOfRight),
    /** Pays and saves less costs; `null` where no amount is known. */
    yearly: z.object(RANGE).nullable(),
  })
  .meta({
    id: 'Difference',
    description:
      'A right for a claimant that the two sides do not answer alike. `open`: what is not known decides on one of them. `yearly`: euros more a year, or less.',
  });

export const Comparison = z
  .object({
    version: z.literal(1),
    language: z.string(),
    rulebook: RulebookRef,
    before: Answer,
    after: Answer,
    /** What is lost first, then what is gained, then the rest, by right; what is open on neither side is no difference. */
    differences: z.array(Difference),
  })
  .meta({
    id: 'Comparison',
    description: 'Two answers side by side, and what differs; what is the same is not listed.',
  });

export type SideOfRight = Shape<typeof SideOfRight>;
export type Difference = Shape<typeof Difference>;
export type Comparison = Shape<typeof Comparison>;
