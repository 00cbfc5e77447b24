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
     * A right is `gained` when it is present only after, `lost` when it is present only before, and `changed` when it
     * is present on both sides with different content. It is `open` when one side does not settle whether it is
     * present.
     */
    kind: z.enum(['gained', 'lost', 'changed', 'open']),
    /** Is `null` when the answer of this side does not have the right for this claimant. */
    before: allowNull(SideOfRight),
    after: allowNull(SideOfRight),
    /**
     * Holds the difference a year, where one side is worth what the right pays and saves minus what it costs; `null`
     * when the worth of a side is not known.
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
     * Lists losses first, then gains, then changes, then what is open, each of them by right. A right with the same
     * answer on both sides is not listed, even when it is open on both, nor is one that gives nothing on either side.
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
