/** `interview/<screen>.yaml`: what a screen of the interview closes. */
import { z } from 'zod';
import { closed, word } from './shared.ts';

const edition = closed({
  facts: z
    .record(word, z.union([z.string().min(1), z.number()]))
    .optional()
    .meta({ description: 'The value of each fact of which nothing else was said.' }),
  none: z.array(word).optional().meta({ description: 'Kinds of things: there is none besides those listed.' }),
  gets: z.array(word).optional().meta({ description: 'Receipts: none of these is received.' }),
});

export const screenFile = closed({
  of: z.enum(['person', 'home']).meta({ description: 'Each person answers it, or one person for the home.' }),
  editions: z.array(edition).min(1).meta({
    description: 'What the words "nothing else" close. A later edition closes what the earlier ones did, and its own.',
  }),
});
export type ScreenFile = z.infer<typeof screenFile>;
