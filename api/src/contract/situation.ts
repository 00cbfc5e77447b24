/**
 * JSON Schema of a situation, built from the vocabulary: every fact with its meaning, bounds and values.
 * It describes; the engine's reader decides, and says more precisely what is wrong.
 */
import {
  showUnit,
  type FactDef,
  type Rulebook,
  type TextTree,
  type ThingDef,
  type ValueType,
} from '@recto-verso/engine';
import { isoOf } from '../date.ts';
import { LIMITS } from './request.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** Names of the schemas that a situation is made of. */
export function situationSchemas(rulebook: Rulebook): Readonly<Record<string, JsonSchema>> {
  const things = rulebook.things;
  const nouns = rulebook.texts['en']?.vocabulary;
  return {
    NotKnown: NOT_KNOWN,
    Situation: situation(),
    Person: row(rulebook, 'person', things, nouns, personExtras(rulebook)),
    Receipts: receipts(rulebook, nouns),
    Home: row(rulebook, 'home', things, nouns, {}),
    ...Object.fromEntries(
      things.map((thing) => [schemaName(thing.kind), row(rulebook, thing.kind, [], nouns, PERIOD)]),
    ),
  };
}

const NOT_KNOWN: JsonSchema = {
  description:
    'Not known. Leaving a fact out says the same. `declined`: not to be asked again. `other`: none of the values fits, so a person has to look.',
  oneOf: [
    { type: 'null' },
    object({ declined: { const: true } }, ['declined']),
    object({ other: { type: 'string', maxLength: 500 } }, ['other']),
  ],
};

const DAY: JsonSchema = { type: 'string', format: 'date' };
const PERIOD = { from: DAY, until: DAY };

function object(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) };
}

function situation(): JsonSchema {
  return {
    ...object(
      {
        persons: {
          type: 'object',
          description: 'The persons by a short name of your choice (no real name is needed).',
          minProperties: 1,
          maxProperties: LIMITS.persons,
          additionalProperties: { $ref: '#/components/schemas/Person' },
        },
        home: { $ref: '#/components/schemas/Home' },
        others: { const: 'unknown', description: 'Others may live here too: the list of persons is not complete.' },
        readings: { type: 'object', description: 'Disputed points of a law, fixed for this answer.' },
        discretion: { type: 'object', description: 'Decisions of an authority, fixed for this answer.' },
      },
      ['persons'],
    ),
    example: EXAMPLE_SITUATION,
  };
}

export const EXAMPLE_SITUATION = {
  persons: {
    mother: { birth: '1990-04-23', partner: 'none', related: { child_1: 'child' } },
    child_1: { birth: '2019-09-01' },
  },
  home: { region: 'brussels' },
};

function personExtras(rulebook: Rulebook): Readonly<Record<string, JsonSchema>> {
  return {
    partner: { type: ['string', 'null'], description: 'Name of the partner among the persons, or `none`.' },
    related: {
      type: 'object',
      description:
        'What other persons are to this one: `{ "child_1": "child" }` says that child_1 is this person’s child.',
      additionalProperties: { enum: [...rulebook.relations.values] },
    },
    gets: { $ref: '#/components/schemas/Receipts' },
  };
}

function row(
  rulebook: Rulebook,
  scope: string,
  things: readonly ThingDef[],
  nouns: TextTree | undefined,
  extras: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const facts = rulebook.facts.filter((fact) => fact.scope === scope && !bare(fact).startsWith('gets.'));
  const properties: Record<string, JsonSchema> = { ...extras };
  for (const fact of facts) properties[bare(fact)] = described(factSchema(fact), nounOf(nouns, fact));
  for (const thing of things.filter((one) => one.of === scope)) {
    properties[thing.kind] = {
      type: 'array',
      description: `${text(nouns, 'things', thing.kind) ?? thing.kind}; an empty list says that there is none.`,
      items: { $ref: `#/components/schemas/${schemaName(thing.kind)}` },
    };
  }
  return object(properties);
}

function receipts(rulebook: Rulebook, nouns: TextTree | undefined): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const fact of rulebook.facts) {
    const name = /^gets\.([^.]+)$/.exec(fact.id)?.[1];
    if (name !== undefined) properties[name] = described(receipt(), text(nouns, 'gets', name) ?? name);
  }
  return object(properties);
}

function receipt(): JsonSchema {
  const spell = object({ ...PERIOD, amount: { type: 'number' }, asked: DAY, granted: DAY });
  return {
    anyOf: [
      { enum: ['yes', 'no', true, false] },
      { ...spell, description: 'Received, with an amount a month or a day of the request.' },
      { type: 'array', items: spell, description: 'All periods in which it was received; outside them it was not.' },
      { $ref: '#/components/schemas/NotKnown' },
    ],
  };
}

function factSchema(fact: FactDef): JsonSchema {
  const exact = exactSchema(fact.type);
  const forms: JsonSchema[] = [exact];
  if (fact.type.kind === 'number' || fact.type.kind === 'date') forms.push(object({ min: exact, max: exact }));
  if (fact.type.kind === 'choice') {
    forms.push(object({ one_of: { type: 'array', items: exact, minItems: 1 } }, ['one_of']));
  }
  if (fact.kept === 'spells') {
    forms.push({ type: 'array', items: object({ ...PERIOD, value: exact }), description: 'All periods.' });
  } else if (fact.kept !== null) {
    forms.push({ type: 'object', description: KEPT[fact.kept], additionalProperties: exact });
  }
  return { anyOf: [...forms, { $ref: '#/components/schemas/NotKnown' }] };
}

const KEPT = {
  'by-month': 'By month: `{ "2026-05": … }`.',
  'by-quarter': 'By quarter: `{ "2026-Q2": … }`.',
  'by-year': 'By year: `{ "2026": … }`.',
} as const;

function exactSchema(type: ValueType): JsonSchema {
  switch (type.kind) {
    case 'truth':
      return { enum: ['yes', 'no', true, false] };
    case 'number':
      return { type: 'number', minimum: type.min, maximum: type.max, description: showUnit(type.unit) };
    case 'date':
      return { ...DAY, description: `From ${isoOf(type.min)} to ${isoOf(type.max)}.` };
    case 'choice':
      return { enum: [...type.values] };
    case 'person':
      return { type: 'string', description: 'Name of a person of this situation, or `nobody`.' };
  }
}

function described(schema: JsonSchema, description: string): JsonSchema {
  return { description, ...schema };
}

/** The name of a fact inside its own row: `home.region` is `region` under `home`. */
export function bare(fact: FactDef): string {
  return fact.scope !== 'person' && fact.id.startsWith(`${fact.scope}.`)
    ? fact.id.slice(fact.scope.length + 1)
    : fact.id;
}

function nounOf(nouns: TextTree | undefined, fact: FactDef): string {
  return text(nouns, 'facts', fact.id) ?? text(nouns, 'facts', bare(fact)) ?? fact.id;
}

function text(nouns: TextTree | undefined, part: string, key: string): string | undefined {
  const group = nouns?.[part];
  const word = typeof group === 'object' && !Array.isArray(group) ? (group as TextTree)[key] : undefined;
  return typeof word === 'string' ? word : undefined;
}

function schemaName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
