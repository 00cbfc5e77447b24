/**
 * This module builds the JSON Schema of a situation from the vocabulary: every fact with its meaning, bounds and
 * values. The schema only describes; the engine's reader decides what is valid, and says more precisely what is wrong.
 */
import { showUnit, type FactDef, type Rulebook, type TextTree, type ValueType } from '@recto-verso/engine';
import { listScreenWords } from '@recto-verso/engine/desk';
import { isoOf } from './date.ts';
import { LIMITS } from './request.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** Returns, by name, the schemas of a situation and of what the registers still hold (`Official`). */
export function buildSituationSchemas(rulebook: Rulebook): Readonly<Record<string, JsonSchema>> {
  const nouns = rulebook.texts['en']?.vocabulary;
  return {
    NotKnown: NOT_KNOWN,
    Situation: situation(rulebook),
    Official: OFFICIAL,
    Person: row(rulebook, 'person', nouns, personExtras(rulebook)),
    Receipts: receipts(rulebook, nouns),
    Home: row(rulebook, 'home', nouns, { commune: COMMUNE, ...screenWords(rulebook, 'home') }),
    ...Object.fromEntries(
      rulebook.things.map((thing) => [schemaName(thing.kind), row(rulebook, thing.kind, nouns, {})]),
    ),
  };
}

const NOT_KNOWN: JsonSchema = {
  description:
    'Not known. `null` says what leaving the fact out says; where describing a person already tells the fact, its description says so. `declined`: not known, and not to be asked again. `other`: not known, as none of the values fits, so a person has to look.',
  anyOf: [
    { type: 'null' },
    object({ declined: { const: true } }, ['declined']),
    object({ other: { type: 'string', maxLength: 500 } }, ['other']),
  ],
};
const NOT_KNOWN_REF: JsonSchema = { $ref: '#/components/schemas/NotKnown' };

const NIS_REF: JsonSchema = { $ref: '#/components/schemas/Nis' };
const COMMUNE: JsonSchema = {
  description: 'The commune of the dwelling. It chooses the desks that are near, and gives the region.',
  anyOf: [NIS_REF, oneOf(NIS_REF), NOT_KNOWN_REF],
};

/** An entry of this form in a list of things says that there may be more of them. */
const MORE_UNKNOWN: JsonSchema = object({ more: { const: 'unknown' } }, ['more']);

const DAY: JsonSchema = { type: ['string', 'null'], format: 'date' };
const PERIOD = { from: DAY, until: DAY };
const PERSON_ID: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9_-]{1,39}$' };

function object(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) };
}

function situation(rulebook: Rulebook): JsonSchema {
  const properties: Readonly<Record<string, JsonSchema>> = {
    persons: {
      type: 'object',
      description: 'The persons, by short ids of your choice that are no names.',
      minProperties: 1,
      maxProperties: LIMITS.persons,
      propertyNames: PERSON_ID,
      additionalProperties: { anyOf: [{ $ref: '#/components/schemas/Person' }, { type: 'null' }] },
    },
    home: { anyOf: [{ $ref: '#/components/schemas/Home' }, { type: 'null' }] },
    others: {
      description:
        '`unknown`: somebody may live here who is not described; `none`, or left out: the list of persons is complete.',
      anyOf: [{ enum: ['unknown', 'none'] }, NOT_KNOWN_REF],
    },
    urgent: {
      description: 'The needs that cannot wait; an empty list says that there is none. Rights about them come first.',
      anyOf: [{ type: 'array', items: { enum: needsOf(rulebook) } }, { type: 'null' }],
    },
    readings: { description: 'Disputed points of a law, fixed for this answer.', ...openPoints(rulebook, 'reading') },
    discretion: {
      description: 'Decisions of an authority, fixed for this answer.',
      ...openPoints(rulebook, 'discretion'),
    },
  };
  return { ...object(properties, ['persons']), example: EXAMPLE_SITUATION };
}

export const EXAMPLE_SITUATION = {
  persons: {
    mother: { birth: '1990-04-23', partner: 'none', related: { child_1: 'child' } },
    child_1: { birth: '2019-09-01' },
  },
  home: { region: 'brussels' },
};

/**
 * Describes what a register still holds: the rows of a situation, of which only facts, receipts and partners are read.
 */
const OFFICIAL: JsonSchema = {
  description:
    'What a register still holds, as far as the person knows it. Only what is written is laid over the picture.',
  ...object({
    persons: {
      type: ['object', 'null'],
      description:
        'Persons of the situation, by their ids: facts, receipts and the partner; no things, no family ties.',
      maxProperties: LIMITS.persons,
      propertyNames: PERSON_ID,
      additionalProperties: { anyOf: [{ $ref: '#/components/schemas/Person' }, { type: 'null' }] },
    },
    home: { anyOf: [{ $ref: '#/components/schemas/Home' }, { type: 'null' }] },
  }),
};

/** In this example the register still has the former address. */
export const EXAMPLE_OFFICIAL = { home: { region: 'flanders' } };

/**
 * Returns the schema of the points that laws leave open. Each point may be named in two ways: by its own name, or by
 * the name of its right, a dot and its own name.
 */
function openPoints(rulebook: Rulebook, kind: 'reading' | 'discretion'): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const points = rulebook.rights.flatMap((right) => right.laws.flatMap((law) => law.open));
  for (const point of points.filter((one) => one.kind === kind)) {
    const full = point.id.slice(kind.length + 1);
    const schema = { anyOf: [...forms(point.type), { type: 'null' }] };
    for (const name of [full, full.slice(full.lastIndexOf('.') + 1)]) properties[name] = schema;
  }
  return object(properties);
}

function personExtras(rulebook: Rulebook): Readonly<Record<string, JsonSchema>> {
  const relation = { enum: [...rulebook.relations.values] };
  return {
    partner: {
      anyOf: [PERSON_ID, oneOf(PERSON_ID), NOT_KNOWN_REF],
      description: 'The id of the partner, or `none`.',
    },
    related: {
      description:
        'What other persons are to this one: `{ "child_1": "child" }` says that child_1 is this person’s child.',
      anyOf: [{ type: 'object', additionalProperties: { anyOf: [relation, NOT_KNOWN_REF] } }, NOT_KNOWN_REF],
    },
    gets: {
      description: '`none`: this person receives nothing.',
      anyOf: [{ $ref: '#/components/schemas/Receipts' }, { const: 'none' }, { type: 'null' }],
    },
    ...screenWords(rulebook, 'person'),
  };
}

/**
 * Returns the schemas of the fields `closed` (the screens that a person, or the home, has answered) and `unchanged`
 * (the day since which nothing has changed).
 */
function screenWords(rulebook: Rulebook, of: 'person' | 'home'): Readonly<Record<string, JsonSchema>> {
  const words = rulebook.screens.filter((screen) => screen.of === of).flatMap(listScreenWords);
  return {
    closed: {
      description: 'The screens of the interview to which "nothing else" was answered, alone or with their edition.',
      anyOf: [{ type: 'array', items: { enum: words } }, { type: 'null' }],
    },
    unchanged: { ...DAY, description: 'The day since which plain values have held.' },
  };
}

function needsOf({ interview }: Rulebook): readonly string[] {
  return interview.flatMap(({ urgent }) => Object.keys(urgent ?? {}));
}

function row(
  rulebook: Rulebook,
  scope: string,
  nouns: TextTree | undefined,
  extras: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const facts = rulebook.facts.filter((fact) => fact.scope === scope && !removeScope(fact).startsWith('gets.'));
  const properties: Record<string, JsonSchema> = { ...extras };
  for (const fact of facts)
    properties[removeScope(fact)] = described(factSchema(fact), nounOf(nouns, fact) + unsaid(fact));
  for (const thing of rulebook.things.filter((one) => one.of === scope)) {
    const items = { anyOf: [{ $ref: `#/components/schemas/${schemaName(thing.kind)}` }, MORE_UNKNOWN] };
    const list = { type: 'array', maxItems: 50, items };
    properties[thing.kind] = {
      description: `${text(nouns, 'things', thing.kind) ?? thing.kind}; an empty list says that there is none.`,
      anyOf: [list, NOT_KNOWN_REF],
    };
  }
  return object(properties);
}

function receipts(rulebook: Rulebook, nouns: TextTree | undefined): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const fact of rulebook.facts) {
    const name = /^gets\.([^.]+)$/.exec(fact.id)?.[1];
    if (name !== undefined) properties[name] = described(receipt(rulebook, fact), text(nouns, 'gets', name) ?? name);
  }
  return object(properties);
}

/**
 * Returns the schema of a receipt: a yes-no value, an object with this value and details such as the amount, a list of
 * all its periods, or not known.
 */
function receipt(rulebook: Rulebook, gets: FactDef): JsonSchema {
  const beside = Object.fromEntries(
    rulebook.facts
      .filter((fact) => fact.id.startsWith(`${gets.id}.`))
      .map((fact) => [fact.id.slice(gets.id.length + 1), value(fact.type)]),
  );
  const one = { value: { anyOf: [...forms(gets.type), NOT_KNOWN_REF] }, ...beside };
  return { anyOf: [...forms(gets.type), object(one), spells(one), NOT_KNOWN_REF] };
}

function factSchema(fact: FactDef): JsonSchema {
  if (fact.kept === null) return value(fact.type);
  if (fact.kept === 'spells')
    return { anyOf: [...forms(fact.type), spells({ value: value(fact.type) }), NOT_KNOWN_REF] };
  const { description, pattern } = KEPT[fact.kept];
  const periods = { type: 'object', description, propertyNames: { pattern }, additionalProperties: value(fact.type) };
  return { anyOf: [...forms(fact.type), periods, NOT_KNOWN_REF] };
}

function spells(entries: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'array',
    maxItems: 200,
    description: 'Every period there was, both days included; no `until`: it goes on.',
    items: object({ ...PERIOD, ...entries }),
  };
}

const KEPT = {
  'by-month': { description: 'By month: `{ "2026-05": … }`.', pattern: '^\\d{4}-\\d{2}$' },
  'by-quarter': { description: 'By quarter: `{ "2026-Q2": … }`.', pattern: '^\\d{4}-Q[1-4]$' },
  'by-year': { description: 'By year: `{ "2026": … }`.', pattern: '^\\d{4}$' },
} as const;

function value(type: ValueType): JsonSchema {
  return { anyOf: [...forms(type), NOT_KNOWN_REF] };
}

/** Lists the ways to state a value: exactly, as one of several values, or (for numbers and days) as a range. */
function forms(type: ValueType): readonly JsonSchema[] {
  const exact = exactSchema(type);
  const range =
    type.kind === 'number' || type.kind === 'date' ? [{ ...object({ min: exact, max: exact }), minProperties: 1 }] : [];
  return [exact, oneOf(exact), ...range];
}

function oneOf(exact: JsonSchema): JsonSchema {
  return object({ one_of: { type: 'array', items: exact, minItems: 1 } }, ['one_of']);
}

function exactSchema(type: ValueType): JsonSchema {
  switch (type.kind) {
    case 'truth':
      return { enum: ['yes', 'no', true, false] };
    case 'number':
      return { type: 'number', minimum: type.min, maximum: type.max, description: showUnit(type.unit) };
    case 'date':
      return { type: 'string', format: 'date', description: `From ${isoOf(type.min)} to ${isoOf(type.max)}.` };
    case 'choice':
      return { enum: [...type.values] };
    case 'person':
      return { ...PERSON_ID, description: 'The id of a person of this situation, or `nobody`.' };
  }
}

function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}

/** Returns the name of a fact inside its own row: `home.region` is `region` under `home`. */
export function removeScope(fact: FactDef): string {
  return fact.scope !== 'person' && fact.id.startsWith(`${fact.scope}.`)
    ? fact.id.slice(fact.scope.length + 1)
    : fact.id;
}

/**
 * Returns a sentence that says which value the fact has for a described person when it is left out; the text is empty
 * when the fact is then unknown.
 */
function unsaid({ listed }: FactDef): string {
  return listed === null
    ? ''
    : `. Left out or \`null\`, it is \`${listed}\` for everybody who is described and born; \`declined\` is not known.`;
}

function nounOf(nouns: TextTree | undefined, fact: FactDef): string {
  return text(nouns, 'facts', fact.id) ?? text(nouns, 'facts', removeScope(fact)) ?? fact.id;
}

function text(nouns: TextTree | undefined, part: string, key: string): string | undefined {
  const group = nouns?.[part];
  const word = typeof group === 'object' && !Array.isArray(group) ? (group as TextTree)[key] : undefined;
  return typeof word === 'string' ? word : undefined;
}

function schemaName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
