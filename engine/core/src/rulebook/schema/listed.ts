/**
 * This module defines the schemas of `listed/`: the catalogue of rights, and the words for rights that are shown
 * without being computed.
 */
import { z } from 'zod';
import { createClosedMap, daySchema, link, textSchema, word, yesNo } from './shared.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and dashes.');

const row = createClosedMap({
  id,
  official: createClosedMap({ fr: textSchema.optional(), nl: textSchema.optional(), de: textSchema.optional() }).meta({
    description: 'The official name, in the languages in which it has one.',
  }),
  levels: z.array(word).min(1),
  domain: word,
  grant: z
    .enum(['automatic', 'proactive', 'on-request', 'asked-again', 'unknown'])
    .meta({ description: 'The usual way; `asked-again`: it has to be asked for again each year or term.' }),
  encoded: z
    .array(id)
    .min(1)
    .optional()
    .meta({ description: 'Folders of rights/ that encode it, by id or by what several begin with.' }),
  sheet: id
    .optional()
    .meta({ description: 'The same for folders that are on their way: it counts once they are there.' }),
  listed: yesNo.optional().meta({ description: 'Shown as not worked out, with its words and its desks.' }),
  desks: z
    .array(id)
    .min(1)
    .optional()
    .meta({ description: 'Ids of human desks in desks/, the first to go to first; for what is listed.' }),
  link: link.optional(),
  read: daySchema.optional().meta({ description: 'The day on which the page was read.' }),
  checked: z.literal('no').optional().meta({ description: 'No page was read: it has to be confirmed.' }),
});
export type CatalogueRowFile = z.infer<typeof row>;

export const catalogueFile = createClosedMap({ rights: z.array(row) });

/** Holds the name and a description of each listed right, in one language. */
export const listedTextsFile = z
  .object({ review: z.enum(['draft', 'read', 'approved']) })
  .catchall(createClosedMap({ name: textSchema, what: textSchema }));
