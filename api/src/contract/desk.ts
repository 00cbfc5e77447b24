/** This module holds the public schemas of lists of human desks, and of communes. */
import { z } from '@hono/zod-openapi';
import { Day, RulebookRef, ShownDesk } from '@recto-verso/engine/contract';

export const CommuneView = z
  .object({
    nis: z.string().openapi({ example: '21012' }),
    name: z.record(z.string(), z.string()).openapi({ description: 'By language.' }),
    region: z.string().openapi({ description: 'A value of `home.region`.' }),
    facilities: z.array(z.string()).openapi({ description: 'Languages of its facilities, besides its own.' }),
    postcodes: z.array(z.string()),
  })
  .openapi('Commune');

export const Desks = z
  .object({
    rulebook: RulebookRef,
    language: z.string(),
    date: Day,
    communes: z
      .array(CommuneView)
      .openapi({ description: 'Where was asked about; several for a postcode that communes share.' }),
    desks: z
      .array(ShownDesk)
      .openapi({ description: 'Nearest first; at each level those that take the request first.' }),
  })
  .openapi('Desks');

export const Communes = z
  .object({ rulebook: RulebookRef, communes: z.array(CommuneView) })
  .openapi('Communes', { description: 'Communes with their NIS code and postcodes.' });
