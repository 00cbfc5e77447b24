/** What stands between rights, as a program reads it. */
import { z } from '@hono/zod-openapi';
import { Day, Labelled, RulebookRef, orNull } from '@recto-verso/engine/contract';

export const TieKind = z.enum(['opens', 'excludes', 'hinders', 'counts', 'law']);

const Node = z.object({
  /** Folder name of a right; `gets.…` for what laws read and no right here computes. */
  id: z.string(),
  label: z.string(),
  /** What the right is about; `null` for what is no right here. */
  domain: orNull(Labelled),
});

const Tie = z.object({
  kind: TieKind,
  from: z.string(),
  to: z.string(),
  /** What is read of the first: that it is received, that its law gives it, or what its law works out. */
  reads: z.enum(['receipt', 'verdict', 'law']),
  /** The law of one of the two states that they exclude each other, or that the first comes first. */
  notWith: z.boolean(),
  /** `file:line` in the law of the second. */
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
  /** The one right that all of it is about, where one was asked for. */
  right: z.string().nullable(),
  nodes: z.array(Node),
  ties: z.array(Tie),
  payments: z.array(Payment),
});

export type TieKind = z.infer<typeof TieKind>;
export type RightsBetween = z.infer<typeof RightsBetween>;
export type BetweenNode = RightsBetween['nodes'][number];
export type BetweenTie = RightsBetween['ties'][number];
