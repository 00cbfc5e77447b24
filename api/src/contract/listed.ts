/**
 * This module holds the public schemas of the catalogue of rights: all its entries, and those that are listed with a
 * desk but not encoded.
 */
import { z } from '@hono/zod-openapi';
import { Day, Labelled, RulebookRef, ShownDesk, allowNull } from '@recto-verso/engine/contract';

const official = z.record(z.string(), z.string()).openapi({ description: 'Official names, by language.' });
const levels = z.array(Labelled).openapi({ description: 'Who makes the rule; several where it differs by region.' });
const grant = z
  .enum(['automatic', 'proactive', 'on-request', 'asked-again', 'unknown'])
  .openapi({ description: 'The usual way in which it is granted, not every case; `asked-again`: each year or term.' });
const checked = z
  .boolean()
  .openapi({ description: 'False for what is known from practice alone: it has to be confirmed.' });
const page = allowNull(
  z
    .object({ link: z.string(), read: Day })
    .openapi('PageRead', { description: 'A page that names the right, and the day on which it was read.' }),
).openapi({ description: 'Null where no page was read.' });

export const ListedRight = z
  .object({
    id: z.string(),
    name: z.string(),
    what: z.string().openapi({ description: 'What it is, and for whom.' }),
    official,
    levels,
    domain: Labelled,
    grant,
    outcome: z.literal('not-computed'),
    desks: z
      .array(ShownDesk)
      .openapi({ description: 'Where to ask, the first to go to first; never a web page alone.' }),
    page,
    checked,
  })
  .openapi('ListedRight', { description: 'A right that exists and that this rulebook does not work out.' });

export const CatalogueEntry = z
  .object({
    id: z.string(),
    official,
    levels,
    domain: Labelled,
    grant,
    standing: z.enum(['encoded', 'listed', 'neither']),
    rights: z.array(z.string()).openapi({ description: 'Ids of the rights of this rulebook that encode it.' }),
    page,
    checked,
  })
  .openapi('CatalogueEntry', {
    description: 'A right that exists. `encoded` means that its law is here, not that every case of it is.',
  });

export const Listed = z
  .object({
    rulebook: RulebookRef,
    language: z.string(),
    date: Day.meta({ description: 'The day as of which desks are called old.' }),
    counts: z.object({ all: z.number(), encoded: z.number(), listed: z.number(), neither: z.number() }),
    rights: z.array(ListedRight),
    catalogue: z.array(CatalogueEntry),
  })
  .openapi('Listed');

export type Listed = z.infer<typeof Listed>;
