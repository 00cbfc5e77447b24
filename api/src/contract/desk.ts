/** Public schemas of human desks and of communes. */
import { z } from '@hono/zod-openapi';
import { Day, RulebookRef } from './parts.ts';

const text = z.string().nullable();
const yesNo = z.boolean().nullable().openapi({ description: 'Null where no source says.' });
const languages = z.array(z.string()).openapi({ description: 'Languages spoken there; empty where not known.' });

const Telephone = z.object({ number: z.string(), free: yesNo, label: text, languages });

const Hours = z.object({
  for: z.enum(['counter', 'telephone', 'appointment', 'first_request']),
  days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
  at: z.array(z.string()).openapi({ example: ['09:00-12:00'] }),
  months: z
    .tuple([z.number(), z.number()])
    .nullable()
    .openapi({ description: 'First and last month, where the hours hold in a part of the year only.' }),
  text: z.string().openapi({ description: 'The same in words.' }),
});

export const ShownDesk = z
  .object({
    id: z.string(),
    kind: z.string(),
    kindName: z.string(),
    role: z.enum(['claim', 'help', 'complaint', 'emergency']).openapi({
      description: 'Takes the request, helps with it, hears a complaint, or is there at once.',
    }),
    level: z.enum(['commune', 'region', 'federal']),
    generic: z.boolean().openapi({
      description:
        'It stands in for desks of which none is sourced here ("the CPAS of your commune"): `visit`, `call` and `write` say how it is found.',
    }),
    name: z.string(),
    nameLanguage: z.string(),
    visit: text,
    call: text,
    write: text,
    addresses: z.array(z.string()),
    telephones: z.array(Telephone),
    post: text,
    walkIn: yesNo,
    byAppointment: yesNo,
    hours: z.array(Hours),
    remark: text,
    languages,
    email: text,
    web: text,
    source: text,
    sourceDate: text.openapi({ description: 'The date that the source shows: a day, a month, a year, or `undated`.' }),
    checked: Day.nullable().openapi({ description: 'When the source was last read, or the desk telephoned.' }),
    confidence: z.enum(['official', 'secondary']).nullable(),
    confirm: z
      .enum(['undated', 'old'])
      .nullable()
      .openapi({ description: 'Why it is to be confirmed by telephone before anybody travels.' }),
    notice: z.string(),
  })
  .openapi('Desk', { description: 'A place where somebody can be seen, telephoned or written to.' });

export type ShownDesk = z.infer<typeof ShownDesk>;

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
