/**
 * This module defines a comparison, version 1: the differences between the answers for two situations, or for one
 * situation on two days. Money is in euros.
 */
import { z } from 'zod';
import { Answer, RightAnswer } from './answer.ts';
import { OF_RIGHT, allowNull, RANGE, RulebookRef } from './parts.ts';
import type { Shape } from './shape.ts';

/** Describes a right on one side of a comparison, with the fields that are compared. */
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
     * A right is `open` when the verdict of at least one side depends on something not known. Otherwise it is `gained`
     * when the verdict is yes only after, `lost` when it is yes only before, and `changed` when both verdicts are the
     * same. A right that a side does not have counts as a no.
     */
    kind: z.enum(['gained', 'lost', 'changed', 'open']),
    /** Is `null` when the answer of this side does not have the right for this claimant. */
    before: allowNull(SideOfRight),
    after: allowNull(SideOfRight),
    /**
     * Holds the difference in euros a year, where one side is worth what the right pays and saves minus what it costs,
     * and a side without the right is worth zero. It is `null` when the worth of a side is not known.
     */
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
    /**
     * Lists losses first, then gains, then changes, then what is open, each of these four sorted by right. A right is
     * not listed when its compared fields are the same on both sides, nor when on each side it is missing or has the
     * outcome `not-now` or `unlikely`.
     */
    differences: z.array(Difference),
  })
  .meta({
    id: 'Comparison',
    description: 'Two answers side by side, and what differs; what is the same is not listed.',
  });

export type SideOfRight = Shape<typeof SideOfRight>;
export type Difference = Shape<typeof Difference>;
export type Comparison = Shape<typeof Comparison>;
