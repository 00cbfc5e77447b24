/** This module defines how a desk that is staffed by people is shown, in one language. */
import { z } from 'zod';
import { Day } from './parts.ts';
import type { Shape } from './shape.ts';

const text = z.string().nullable();
const yesNo = z.boolean().nullable().meta({ description: 'Null where no source says.' });
const languages = z.array(z.string()).meta({ description: 'Languages spoken there; empty where not known.' });

const Telephone = z.object({ number: z.string(), free: yesNo, label: text, languages });

const Hours = z.object({
  for: z.enum(['counter', 'telephone', 'appointment', 'first_request']),
  days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
  at: z.array(z.string()).meta({ example: ['09:00-12:00'] }),
  months: z
    .tuple([z.number(), z.number()])
    .nullable()
    .meta({ description: 'First and last month, where the hours hold in a part of the year only.' }),
  text: z.string().meta({ description: 'The same in words.' }),
});

export const ShownDesk = z
  .object({
    id: z.string(),
    kind: z.string(),
    kindName: z.string(),
    role: z.enum(['claim', 'help', 'complaint', 'emergency']).meta({
      description: 'Takes the request, helps with it, hears a complaint, or is there at once.',
    }),
    level: z.enum(['commune', 'region', 'federal']),
    generic: z.boolean().meta({
      description:
        'It stands in for desks of which none is sourced here ("the CPAS of your commune"): `visit`, `call` and `write` say how it is found.',
    }),
    name: z.string(),
    /** Holds the language of the name: a name may not exist in the language asked for. */
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
    /** Holds the web page from which the data of the desk were taken. */
    source: text,
    sourceDate: text.meta({ description: 'The date that the source shows: a day, a month, a year, or `undated`.' }),
    checked: Day.nullable().meta({ description: 'When the source was last read, or the desk telephoned.' }),
    confidence: z.enum(['official', 'secondary']).nullable(),
    confirm: z
      .enum(['undated', 'old'])
      .nullable()
      .meta({ description: 'Why it is to be confirmed by telephone before anybody travels.' }),
    /** Says when the data were checked and whether to call first; for a generic desk it says that it is generic. */
    notice: z.string(),
  })
  .meta({ id: 'Desk', description: 'A place where somebody can be seen, telephoned or written to.' });

export type ShownDesk = Shape<typeof ShownDesk>;
