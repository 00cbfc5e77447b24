/** This module holds the public schema of the vocabulary: everything that can be stated about a household. */
import { z } from '@hono/zod-openapi';
import { Day, Labelled, RulebookRef, allowNull } from '@recto-verso/engine/contract';

export const FactType = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('truth') }),
    z.object({ kind: z.literal('number'), unit: z.string(), min: z.number(), max: z.number() }),
    z.object({ kind: z.literal('date'), min: Day, max: Day }),
    z.object({ kind: z.literal('choice'), values: z.array(Labelled) }),
    z.object({ kind: z.literal('person') }),
  ])
  .openapi('FactType', { description: 'What values a fact has, within which bounds, in which unit.' });

export const FactView = z
  .object({
    id: z.string().openapi({ example: 'net_wage' }),
    scope: z.string().openapi({ description: '`person`, `home`, or a kind of thing.' }),
    label: z.string(),
    question: z.string(),
    type: FactType,
    kept: z
      .enum(['spells', 'by-month', 'by-quarter', 'by-year'])
      .nullable()
      .openapi({ description: 'How its history is told.' }),
    holder: allowNull(Labelled).openapi({ description: 'Who officially holds it.' }),
    delay: z.string().nullable().openapi({ description: 'How late the holder knows of a change.' }),
    is: z.string().nullable().openapi({ description: 'The line that works it out unless somebody states it.' }),
  })
  .openapi('FactView');

export const GroupView = z
  .object({
    name: z.string(),
    over: z.string().openapi({ description: '`roof`, `register`, `everybody`, or a kind of thing.' }),
    asOf: z.string().nullable(),
    where: z.string(),
  })
  .openapi('GroupView', { description: 'A group: a test over `me` and each `member`.' });

export const VocabularyView = z
  .object({
    rulebook: RulebookRef,
    language: z.string(),
    facts: z.array(FactView),
    things: z.array(
      z.object({ kind: z.string(), label: z.string(), of: z.enum(['person', 'home']), owner: z.string() }),
    ),
    relations: z.array(Labelled),
    groups: z.array(GroupView),
  })
  .openapi('Vocabulary', {
    description:
      'All that can be said of a household. What is left out is not known, unless the schema of a situation says what it is then.',
  });
export type VocabularyView = z.infer<typeof VocabularyView>;
export type FactType = z.infer<typeof FactType>;
