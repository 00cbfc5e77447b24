/**
 * This module defines the schemas of `desks/*.yaml`: human desks, each with its source and the dates of source and
 * check; the generic desks that stand in for them; the words that they refer to; and the communes.
 */
import { z } from 'zod';
import { createForEachLanguage } from '../../values/languages.ts';
import {
  createClosedMap,
  daySchema,
  language,
  link,
  localizedTextSchema,
  sources,
  textSchema,
  word,
  yesNo,
} from './shared.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and dashes.');
const nis = z
  .string()
  .regex(/^\d{5}$/, 'Write the five digits of the NIS code, in quotes.')
  .meta({ description: 'NIS code of a commune, five digits in quotes.' });
/** Holds the name that a desk uses for itself, in its own languages. */
const ownName = createClosedMap(createForEachLanguage(() => textSchema.optional()));
const rights = z.array(id).meta({ description: 'Ids of rights; one stands for all whose id begins with it.' });

const dayNames = '(mon|tue|wed|thu|fri|sat|sun)';
const hours = createClosedMap({
  for: z.enum(['counter', 'telephone', 'appointment', 'first_request']).optional(),
  days: z
    .string()
    .regex(new RegExp(`^${dayNames}(-${dayNames})?( ${dayNames}(-${dayNames})?)*$`), 'Write mon-fri, or mon wed fri.')
    .meta({ description: 'mon-fri, or mon wed fri.' }),
  at: z
    .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write 09:00-12:30.'))
    .min(1),
  months: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1[0-2])$/, 'Write the first and the last month: 07-08.')
    .optional()
    .meta({ description: 'First and last month, where these hours hold in a part of the year only: 07-08.' }),
});
export type HoursFile = z.infer<typeof hours>;

const telephone = createClosedMap({
  number: z.string().regex(/^\d[\d ]*\d$/, 'Write digits and spaces, in quotes.'),
  free: yesNo.optional().meta({ description: 'Free of charge from Belgium; left out where the source does not say.' }),
  label: localizedTextSchema.optional(),
  languages: z.array(language).min(1).optional(),
});

const scope = z
  .union([
    z.literal('federal'),
    createClosedMap({ regions: z.array(word).min(1).optional(), communes: z.array(nis).min(1).optional() }),
  ])
  .meta({ description: 'federal, { regions: […] }, or { communes: [NIS codes] }.' });

const desk = createClosedMap({
  id,
  kind: id,
  name: ownName,
  scope,
  address: z.union([textSchema, z.array(textSchema).min(2)]).optional(),
  telephone: z.array(telephone).min(1).optional(),
  post: textSchema
    .optional()
    .meta({ description: 'Where to write; `none` where the address takes no letters. Left out: the address.' }),
  opening: createClosedMap({
    walk_in: yesNo.optional(),
    by_appointment: yesNo.optional(),
    hours: z.array(hours).min(1).optional(),
  }).optional(),
  languages: z.array(language).min(1).optional(),
  remark: localizedTextSchema.optional().meta({ description: 'What else a visitor has to know.' }),
  email: textSchema.optional(),
  web: link.optional(),
  rights,
  source: link.meta({ description: 'The page that shows address and number.' }),
  also: z.array(link).optional(),
  source_date: z
    .string()
    .regex(
      /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|undated)$/,
      'Write YYYY-MM-DD, YYYY-MM, YYYY in quotes, or undated.',
    )
    .meta({ description: 'Day, month or year that the source shows, or the day of the call; `undated`.' }),
  checked: daySchema,
  confidence: z.enum(['official', 'secondary']),
  verify_at: link.optional().meta({ description: 'Where whoever keeps this entry confirms it.' }),
  incomplete: yesNo.optional(),
  note: textSchema.optional().meta({ description: 'For whoever keeps this entry; never shown.' }),
});
export type DeskFile = z.infer<typeof desk>;

export const desksFile = createClosedMap({ desks: z.array(desk) });

const generic = createClosedMap({
  id,
  kind: id,
  level: z.enum(['commune', 'region', 'federal']),
  name: localizedTextSchema,
  visit: localizedTextSchema,
  call: localizedTextSchema,
  write: localizedTextSchema,
  rights,
  regions: z.array(word).min(1).optional(),
  source: word,
});
export type GenericFile = z.infer<typeof generic>;

export const genericDesksFile = createClosedMap({ sources, desks: z.array(generic) });

const kind = createClosedMap({ role: z.enum(['claim', 'help', 'complaint', 'emergency']), name: localizedTextSchema });

export const deskWordsFile = createClosedMap({
  kinds: z.record(id, kind),
  rights: z.array(id),
  urgent: z
    .record(word, z.array(id).min(1))
    .optional()
    .meta({ description: 'By need: ids of desks that help at once, the one to call first first.' }),
  says: createClosedMap({
    day: localizedTextSchema,
    generic: localizedTextSchema,
    checked: localizedTextSchema,
    undated: localizedTextSchema,
    old: localizedTextSchema,
  }),
  hours: createClosedMap({
    counter: localizedTextSchema,
    telephone: localizedTextSchema,
    appointment: localizedTextSchema,
    first_request: localizedTextSchema,
  }),
  days: createClosedMap({
    mon: localizedTextSchema,
    tue: localizedTextSchema,
    wed: localizedTextSchema,
    thu: localizedTextSchema,
    fri: localizedTextSchema,
    sat: localizedTextSchema,
    sun: localizedTextSchema,
  }),
  months: z.array(localizedTextSchema).length(12),
});

const postcode = z.string().regex(/^\d{4}$/, 'Write the four digits of the postcode, in quotes.');
const commune = createClosedMap({
  fr: textSchema,
  nl: textSchema,
  de: textSchema.optional(),
  facilities: z.array(language).min(1).optional(),
  also: z
    .array(textSchema)
    .min(1)
    .optional()
    .meta({ description: 'Other names that people write, its parts among them.' }),
  postcodes: z.array(postcode).min(1),
});

export const communesFile = createClosedMap({
  sources,
  checked: daySchema,
  regions: z.record(word, z.record(nis, commune)),
  former: z.record(daySchema, z.record(nis, z.array(nis).min(1))).meta({
    description:
      'By the day of the change: code that is in force → codes that it took the place of, its own among them where it kept it.',
  }),
});
export type CommunesFile = z.infer<typeof communesFile>;
