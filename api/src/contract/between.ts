/** This module holds the public schema of the ties between rights. */
import { z } from '@hono/zod-openapi';
import { Day, Labelled, RulebookRef, allowNull } from '@recto-verso/engine/contract';

export const BetweenTieKind = z.enum(['opens', 'excludes', 'hinders', 'counts', 'law']);

const Node = z.object({
  /**
   * The id is the folder name of a right, or `gets.…` for a receipt that laws read and that no right of the rulebook
   * computes.
   */
  id: z.string(),
  label: z.string(),
  /** Says what the right is about; `null` when the node is not a right of this rulebook. */
  domain: allowNull(Labelled),
});

const Tie = z.object({
  kind: BetweenTieKind,
  from: z.string(),
  to: z.string(),
  /**
   * Says what the law of the right `to` reads of `from`: that it is received, that the person is entitled to it, or a
   * value that its law computes.
   */
  reads: z.enum(['receipt', 'verdict', 'law']),
  /** Is `true` when the law of `from` or of `to` states that they exclude each other, or which of them comes first. */
  notWith: z.boolean(),
  /** Lists, as `file:line`, the lines of the law of `to` that lead to `from`. */
  places: z.array(z.string()),
});

const Payment = z.object({
  event: Labelled,
  facts: z.array(z.object({ fact: Labelled, receipts: z.array(Labelled), rights: z.array(Labelled) })),
  divergences: z.array(z.object({ divergence: Labelled, receipts: z.array(Labelled) })),
});

export const RightsBetween = z.object({
  rulebook: RulebookRef,
  language: z.string(),
  date: Day,
  /** Holds the id of the one right that was asked for; `null` when all rights are shown. */
  right: z.string().nullable(),
  nodes: z.array(Node),
  ties: z.array(Tie),
  payments: z.array(Payment),
});

export type BetweenTieKind = z.infer<typeof BetweenTieKind>;
export type RightsBetween = z.infer<typeof RightsBetween>;
export type BetweenNode = RightsBetween['nodes'][number];
export type BetweenTie = RightsBetween['ties'][number];
