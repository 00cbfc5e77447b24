/**
 * This module defines the schema of `rights/<id>/claim.yaml`: how to claim the right, what is needed for it, and what
 * protects the claimant.
 */
import { z } from 'zod';
import { createClosedMap, daySchema, link, textSchema, word, yesNo } from './shared.ts';

const count = z.number().min(0);
const channel = z.union([yesNo, textSchema]);
/** `desk`, `phone` and `post` must be stated, because a claim has to be possible without a computer. */
const channels = createClosedMap({
  desk: channel,
  phone: channel,
  post: channel,
  web: z.union([yesNo, link]).optional(),
});

const decision = createClosedMap({
  days: count.optional(),
  months: count.optional(),
  notify_days: count.optional(),
  pay_days: count.optional(),
  source: word.optional(),
});
const deadline = z.object({ source: word.optional() }).catchall(z.union([z.string(), z.number()]));
const appeal = createClosedMap({
  court: word,
  months: count.optional(),
  days: count.optional(),
  from: textSchema.optional(),
  free: yesNo.optional(),
  source: word.optional(),
});
const effort = createClosedMap({ visits: count.optional(), minutes: count.optional(), source: word.optional() });

const parts = {
  channels: channels.partial().optional(),
  documents: z.array(word).optional(),
  decision: decision.optional(),
  deadline: deadline.optional(),
  retroactivity: z
    .object({ from: textSchema.optional(), source: word.optional() })
    .catchall(z.union([z.string(), z.number()]))
    .optional(),
  appeal: appeal.optional(),
  effort: effort.optional(),
  downside: z.array(word).optional(),
  harm_of_asking: z.array(word).optional().meta({
    description:
      'Of `downside`, what can come of asking even where the right is not given. Such a right is never called likely.',
  }),
};

export const claimFile = createClosedMap({
  ...parts,
  channels,
  documents: z.array(word),
  checked: daySchema.optional(),
  by_route: z.record(word, createClosedMap(parts)).optional(),
});
export type ClaimFile = z.infer<typeof claimFile>;
