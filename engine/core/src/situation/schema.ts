/**
 * This module builds the form of a situation as a zod schema for other programs.
 * `z.toJSONSchema(situationSchema(rulebook), { reused: 'ref', io: 'input' })` converts it to JSON Schema.
 *
 * The schema describes the shape of each field. Only `readSituation` checks what concerns several fields (spells that
 * overlap, a couple that is not mutual, a person who is named and not described), and only its messages explain what is
 * wrong.
 */
import { z } from 'zod';
import type { FactDef, OpenPoint, TextTree } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { KeptForm, ValueType } from '../values/types.ts';
import { listScreenWords } from '../rulebook/interview/screen.ts';
import { findPeriodSpan } from './days.ts';
import { findCommune } from '../rulebook/desks/communes.ts';
import { GETS_NOTHING } from './closed.ts';
import { COMMUNE, getFields, type Fields, type Receipt, type ThingFields } from './fields.ts';
import { MOST_PERSONS, PERSON_ID, RESERVED_IDS } from './persons.ts';
import {
  createDaySchema,
  createOptionalSchema,
  PARTNER_REF,
  PERSON_REF,
  SOFT,
  createValueSchema,
  type FieldSchema,
} from './schema-value.ts';
import { MOST_SPELLS } from './spells.ts';
import { MOST_THINGS } from './things.ts';

const MORE = z.strictObject({ more: z.literal('unknown') }).describe('There may be others.');

type Shape = Record<string, z.ZodOptional<FieldSchema>>;

/** Returns the schema of the input of `readSituation`. `language` selects the language of the descriptions. */
export function situationSchema(rulebook: Rulebook, language = 'en'): z.ZodObject {
  const fields = getFields(rulebook);
  const noun = (of: string, name: string): string | null => textAt(rulebook.texts[language]?.vocabulary, of, name);
  const things = (of: 'person' | 'home'): Shape =>
    shapeOf(
      [...fields.things.values()]
        .filter((t) => t.def.of === of)
        .map((t) => [t.def.kind, described(thingList(t, noun), noun('things', t.def.kind))]),
    );
  const gets = shapeOf(
    [...fields.receipts].map(([name, receipt]) => [name, described(receiptSchema(receipt), noun('gets', name))]),
  );
  const person = z.strictObject({
    ...factShape(fields.person, noun),
    ...things('person'),
    gets: z
      .union([z.strictObject(gets), z.literal(GETS_NOTHING)])
      .nullable()
      .optional()
      .describe('What the person receives; `none`: nothing.'),
    ...answeredShape(fields, 'person'),
    partner: partnerSchema().optional(),
    related: z.union([SOFT, z.record(PERSON_REF, z.union([z.enum(rulebook.relations.values), SOFT]))]).optional(),
  });
  return z.strictObject({
    persons: z
      .record(personId(), person.nullable())
      .refine((all) => Object.keys(all).length >= 1 && Object.keys(all).length <= MOST_PERSONS)
      .meta({ description: 'The persons, by ids that are no names.', minProperties: 1, maxProperties: MOST_PERSONS }),
    home: z
      .strictObject({
        ...factShape(fields.home, noun),
        ...communeShape(rulebook),
        ...things('home'),
        ...answeredShape(fields, 'home'),
      })
      .nullable()
      .optional(),
    others: z
      .union([z.enum(['unknown', 'none']), SOFT])
      .nullable()
      .optional()
      .describe('`unknown`: somebody may live here who is not described.'),
    ...urgentShape(rulebook),
    readings: openPoints(rulebook, 'reading'),
    discretion: openPoints(rulebook, 'discretion'),
  });
}

/** Returns the field that lists what cannot wait, or no field when the rulebook knows no urgent needs. */
function urgentShape({ desks }: Rulebook): Shape {
  const needs = Object.keys(desks.urgent);
  if (needs.length === 0) return {};
  const urgent = z.array(z.enum(needs)).nullable().optional();
  return {
    urgent: urgent.describe('What cannot wait: the rights about it are asked about first. None: nothing is urgent.'),
  };
}

function answeredShape({ screens }: Fields, of: 'person' | 'home'): Shape {
  const words = screens.filter((screen) => screen.of === of).flatMap(listScreenWords);
  return {
    ...(words.length === 0
      ? {}
      : {
          closed: z
            .array(z.enum(words))
            .nullable()
            .optional()
            .describe('Screens of the interview that were answered with "nothing else"; each closes what it lists.'),
        }),
    unchanged: z.iso
      .date()
      .nullable()
      .optional()
      .describe('The day since which nothing has changed: plain values hold since then, amounts of money apart.'),
  };
}

type Noun = (of: string, name: string) => string | null;

function factShape(facts: ReadonlyMap<string, FactDef>, noun: Noun): Shape {
  return shapeOf(
    [...facts].map(([name, def]) => [
      name,
      described(factSchema(def), told(def, noun('facts', def.id) ?? noun('facts', name))),
    ]),
  );
}

/**
 * Returns the name of a fact and, if it has one, the value that is assumed for every described person when the fact is
 * left out.
 */
function told({ listed }: FactDef, name: string | null): string | null {
  if (listed === null) return name;
  const unsaid = `Left out or null: ${listed}, for everybody who is described and born; declined: not known.`;
  return name === null ? unsaid : `${name}. ${unsaid}`;
}

/**
 * Returns the field of the commune, or no field when the rulebook has no communes. JSON Schema shows only the form of a
 * code, because there are hundreds of communes; zod also checks that the commune exists.
 */
function communeShape({ desks }: Rulebook): Shape {
  if (desks.communes.length === 0) return {};
  const nis = z
    .string()
    .regex(/^\d{5}$/)
    .refine((code) => findCommune(desks, code) !== null);
  const commune = z
    .union([nis, z.strictObject({ one_of: z.array(nis).min(1) }), SOFT])
    .describe(
      'The NIS code of the commune: it says which desks are near, gives the region, and settles the facts that lists of communes do.',
    );
  return { [COMMUNE]: commune.optional() };
}

function factSchema(def: FactDef): FieldSchema {
  const value = createValueSchema(def.type);
  if (def.kept === null) return value;
  return def.kept === 'spells' ? z.union([value, spellList(def)]) : z.union([value, byPeriod(def.kept, value)]);
}

function spellList(def: FactDef): FieldSchema {
  const value = createValueSchema(def.type);
  return list(
    z.strictObject({
      from: createDaySchema(),
      until: createDaySchema(),
      value: def.type.kind === 'truth' ? createOptionalSchema(value) : value,
    }),
  );
}

function byPeriod(kept: Exclude<KeptForm, 'spells'>, value: FieldSchema): FieldSchema {
  const name = { 'by-month': /^\d{4}-\d{2}$/, 'by-quarter': /^\d{4}-Q[1-4]$/, 'by-year': /^\d{4}$/ }[kept];
  return z.record(
    z
      .string()
      .regex(name)
      .refine((text) => findPeriodSpan(kept, text) !== null),
    value,
  );
}

function receiptSchema({ gets, details }: Receipt): FieldSchema {
  const beside = shapeOf([...details].map(([detail, def]) => [detail, createValueSchema(def.type)]));
  const value = createValueSchema(gets.type);
  return z.union([
    value,
    z
      .strictObject({ value: createOptionalSchema(value), ...beside })
      .describe('Received on the day of the answer, with what stands beside it.'),
    list(
      z.strictObject({
        from: createDaySchema(),
        until: createDaySchema(),
        value: createOptionalSchema(value),
        ...beside,
      }),
    ),
  ]);
}

/** Returns the schema of a complete list of spells. A yes-no fact or a receipt does not hold outside the list. */
function list(spell: FieldSchema): FieldSchema {
  return z
    .array(spell)
    .max(MOST_SPELLS)
    .describe('The complete list of spells, both days included; no `until`: it goes on.');
}

function thingList({ def, facts }: ThingFields, noun: Noun): FieldSchema {
  return z.union([
    z
      .array(z.union([z.strictObject(factShape(facts, noun)), MORE]))
      .max(MOST_THINGS + 1)
      .describe(`Each ${def.kind}; an empty list: none.`),
    SOFT,
  ]);
}

function partnerSchema(): FieldSchema {
  return z
    .union([PARTNER_REF, z.strictObject({ one_of: z.array(PARTNER_REF).min(1) }), SOFT])
    .describe('The id of the partner, or `none`.');
}

function personId(): z.ZodType<string, string> {
  return z
    .string()
    .regex(PERSON_ID)
    .refine((id) => !RESERVED_IDS.includes(id));
}

/**
 * Returns the schema of the open points of a kind. Each point can be named by its own name, or by the name of its right
 * followed by its own.
 */
function openPoints(rulebook: Rulebook, kind: OpenPoint['kind']): z.ZodOptional<FieldSchema> {
  const types = new Map<string, ValueType[]>();
  for (const point of rulebook.rights
    .flatMap((r) => r.laws)
    .flatMap((l) => l.open)
    .filter((p) => p.kind === kind)) {
    const full = point.id.slice(kind.length + 1);
    for (const name of [full, full.slice(full.lastIndexOf('.') + 1)])
      types.set(name, [...(types.get(name) ?? []), point.type]);
  }
  const shape = shapeOf(
    [...types].map(([name, of]) => [name, z.union(of.map((type) => createValueSchema(type, 'settled')))]),
  );
  return z.strictObject(shape).nullable().optional();
}

function shapeOf(entries: readonly (readonly [string, FieldSchema])[]): Shape {
  return Object.fromEntries(entries.map(([name, schema]) => [name, schema.optional()]));
}

function described(schema: FieldSchema, text: string | null): FieldSchema {
  return text === null ? schema : schema.describe(text);
}

function textAt(tree: TextTree | undefined, of: string, name: string): string | null {
  const part = tree?.[of];
  const text =
    part === undefined || typeof part === 'string' || Array.isArray(part) ? undefined : (part as TextTree)[name];
  return typeof text === 'string' ? text : null;
}
