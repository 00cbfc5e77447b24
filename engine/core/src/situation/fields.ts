/** The vocabulary as the form of a situation: which fields stand under a person, a receipt, the home, a thing. */
import { nearestWord } from '../rulebook/word.ts';
import { REGION_FACT } from '../rulebook/desks/book.ts';
import type { Screen } from '../rulebook/interview/screen.ts';
import type { FactDef, ThingDef } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** A receipt: whether it is received, and what may stand beside it. */
export interface Receipt {
  readonly gets: FactDef;
  readonly details: ReadonlyMap<Detail, FactDef>;
  /** No right that it is of gives anything for the time before it was asked. */
  readonly fromRequest: boolean;
}
export type Detail = 'amount' | 'asked' | 'granted' | 'reviewed';
export const DETAILS: readonly Detail[] = ['amount', 'asked', 'granted', 'reviewed'];

export interface ThingFields {
  readonly def: ThingDef;
  readonly facts: ReadonlyMap<string, FactDef>;
}

/** Facts by their name in their place, without prefix. */
export interface Fields {
  readonly person: ReadonlyMap<string, FactDef>;
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** Receipts as they are called today, by what they were called before. */
  readonly formerly: ReadonlyMap<string, string>;
  readonly home: ReadonlyMap<string, FactDef>;
  readonly things: ReadonlyMap<string, ThingFields>;
  readonly screens: readonly Screen[];
}

const HOME_PREFIX = 'home.';

/** The facts whose names this floor has to know: everything else is read without knowing what it means. */
export const BIRTH = 'birth';
export const REGION = REGION_FACT.slice(HOME_PREFIX.length);
/** A field of the dwelling that is no fact of the law. */
export const COMMUNE = 'commune';
/** Fields of a person that are no facts. */
export const PERSON_WORDS: readonly string[] = ['gets', 'partner', 'related', 'closed', 'unchanged'];
/** Fields of the home that are no facts. */
export const HOME_WORDS: readonly string[] = ['closed', 'unchanged'];
/** Fields of the whole situation. */
export const SITUATION_WORDS: readonly string[] = ['persons', 'home', 'others', 'urgent', 'readings', 'discretion'];

const GETS = 'gets.';
const known = new WeakMap<Rulebook, Fields>();

/** The fields of a rulebook; worked out once for each. */
export function fieldsOf(rulebook: Rulebook): Fields {
  const before = known.get(rulebook);
  if (before !== undefined) return before;
  const fields: Fields = {
    person: named(
      rulebook.facts.filter((f) => f.scope === 'person' && !f.id.startsWith(GETS)),
      '',
    ),
    receipts: receiptsOf(rulebook),
    formerly: new Map(
      rulebook.rights.flatMap(({ formerly, receipt }) => formerly.map((name) => [name, receipt] as const)),
    ),
    home: named(
      rulebook.facts.filter((f) => f.scope === 'home'),
      HOME_PREFIX,
    ),
    screens: rulebook.screens,
    things: new Map(rulebook.things.map((def) => [def.kind, thingFields(rulebook, def)])),
  };
  known.set(rulebook, fields);
  return fields;
}

/** What a receipt is called today: a situation that was kept may have another name for it. */
export function receiptToday({ formerly }: Pick<Fields, 'formerly'>, name: string): string {
  return formerly.get(name) ?? name;
}

/** Name of a fact in its place: `home.region` → `region`, `gets.ris` and `birth` as they are. */
export function localName(scope: string, fact: string): string {
  return scope === 'person' ? fact : fact.slice(scope.length + 1);
}

/** Where an unknown field was perhaps meant to stand, as a sentence; empty if nothing comes near. */
export function guess(fields: Fields, name: string, here: Iterable<string>): string {
  const near = nearestWord(name, here);
  if (near !== null) return `Did you mean "${near}"?`;
  if (fields.receipts.has(name))
    return `What a person receives stands under gets: write gets: { ${name}: … } under the person.`;
  if (fields.home.has(name)) return `"${name}" is a fact of the dwelling: write it under home.`;
  if (fields.person.has(name)) return `"${name}" is a fact of a person: write it under that person.`;
  const thing = fields.things.get(name);
  if (thing !== undefined)
    return thing.def.of === 'home' ? `Write ${name} under home.` : `Write ${name} under the person whose it is.`;
  for (const [kind, { facts }] of fields.things)
    if (facts.has(name)) return `"${name}" is a fact of each ${kind}: write ${kind}: [ { ${name}: … } ].`;
  const elsewhere = nearestWord(name, [...fields.person.keys(), ...fields.receipts.keys(), ...fields.home.keys()]);
  return elsewhere === null ? '' : `Did you mean "${elsewhere}"?`;
}

function named(defs: readonly FactDef[], prefix: string): ReadonlyMap<string, FactDef> {
  return new Map(defs.map((def) => [def.id.slice(prefix.length), def]));
}

function receiptsOf({ facts, rights }: Rulebook): ReadonlyMap<string, Receipt> {
  const all = new Map(facts.filter((f) => f.id.startsWith(GETS)).map((f) => [f.id.slice(GETS.length), f]));
  const receipts = new Map<string, Receipt>();
  for (const [name, gets] of all) {
    if (name.includes('.')) continue;
    const details = DETAILS.flatMap((detail) => {
      const def = all.get(`${name}.${detail}`);
      return def === undefined ? [] : [[detail, def] as const];
    });
    const payers = rights.filter(({ receipt }) => receipt === name);
    const fromRequest = payers.length > 0 && payers.every((right) => right.fromRequest);
    receipts.set(name, { gets, details: new Map(details), fromRequest });
  }
  return receipts;
}

function thingFields(rulebook: Rulebook, def: ThingDef): ThingFields {
  return {
    def,
    facts: named(
      rulebook.facts.filter((f) => f.scope === def.kind),
      `${def.kind}.`,
    ),
  };
}
