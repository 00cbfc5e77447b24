/** This module holds the public schema of the result of `record`, which checks an earlier answer. */
import { z } from '@hono/zod-openapi';

const Rulebook = z.object({ version: z.string(), hash: z.string() });

export const RecordResult = z
  .object({
    result: z.enum(['same', 'different', 'other-rulebook']).openapi({
      description:
        '`same`: the same input, day and rulebook give the same bytes (canonical JSON, RFC 8785). `different`: they do not; `differences` says where. ' +
        '`other-rulebook`: the answer is of another rulebook, which this service does not have; nothing was evaluated.',
    }),
    rulebook: z.object({ recorded: Rulebook, here: Rulebook }),
    sha256: z
      .object({ recorded: z.string(), here: z.string().nullable() })
      .openapi({ description: 'Of the canonical form of the two answers.' }),
    differences: z
      .array(z.object({ path: z.string(), recorded: z.unknown().optional(), here: z.unknown().optional() }))
      .openapi({ description: 'JSON pointers (RFC 6901), at most 100; a side that lacks the value has none.' }),
    more: z.number().int().openapi({ description: 'Differences that are not listed.' }),
  })
  .openapi('RecordResult');
export type RecordResult = z.infer<typeof RecordResult>;
