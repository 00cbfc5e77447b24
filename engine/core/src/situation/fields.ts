/**
 * This module derives the form of a situation from the vocabulary: the fields of a person, a receipt, the home and a
 * thing.
 */
import { findSimilarWord } from '../rulebook/word.ts';
import { REGION_FACT } from '../rulebook/desks/book.ts';
import type { Screen } from '../rulebook/interview/screen.ts';
import type { FactDef, ThingDef } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

/** Describes a receipt: the fact that says whether it is received, and the details that can be stated with it. */
export interface Receipt {
  readonly gets: FactDef;
  readonly details: ReadonlyMap<ReceiptDetail, FactDef>;
  /**
   * Is `true` when at least one right pays this receipt, and none of the rights that pay it gives anything for the time
   * before the request.
   */
  readonly fromRequest: boolean;
}
export type ReceiptDetail = 'amount' | 'asked' | 'granted' | 'reviewed';
export const DETAILS: readonly ReceiptDetail[] = ['amount', 'asked', 'granted', 'reviewed'];

export interface ThingFields {
  readonly def: ThingDef;
  readonly facts: ReadonlyMap<string, FactDef>;
}

/** Holds the fields that a situation can have, by their names without the prefix of their scope. */
export interface Fields {
  readonly person: ReadonlyMap<string, FactDef>;
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** Maps each former name of a receipt to its present name. */
  readonly formerly: ReadonlyMap<string, string>;
  readonly home: ReadonlyMap<string, FactDef>;
  readonly things: ReadonlyMap<string, ThingFields>;
  readonly screens: readonly Screen[];
}

const HOME_PREFIX = 'home.';

/**
 * `BIRTH` and `REGION` are the only facts whose names the code of this folder knows. All others are read without
 * knowing what they mean.
 */
export const BIRTH = 'birth';
export const REGION = REGION_FACT.slice(HOME_PREFIX.length);
/** This field of the dwelling is not a fact of the law. */
export const COMMUNE = 'commune';
/** Lists the fields of a person that are neither facts nor lists of things. */
export const PERSON_WORDS: readonly string[] = ['gets', 'partner', 'related', 'closed', 'unchanged'];
/** Lists the fields of the home, besides `COMMUNE`, that are neither facts nor lists of things. */
export const HOME_WORDS: readonly string[] = ['closed', 'unchanged'];
/** Lists the fields of the whole situation. */
export const SITUATION_WORDS: readonly string[] = ['persons', 'home', 'others', 'urgent', 'readings', 'discretion'];

const GETS = 'gets.';
const known = new WeakMap<Rulebook, Fields>();

/** Returns the fields of a rulebook. They are computed once for each rulebook. */
export function getFields(rulebook: Rulebook): Fields {
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

/** Returns the present name of a receipt. A stored situation may use a former name. */
export function findReceiptName({ formerly }: Pick<Fields, 'formerly'>, name: string): string {
  return formerly.get(name) ?? name;
}

/**
 * Returns the name of a fact without the prefix of its scope: `home.region` becomes `region`; the names of a person's
 * facts (`gets.ris`, `birth`) stay the same.
 */
export function toLocalName(scope: string, fact: string): string {
  return scope === 'person' ? fact : fact.slice(scope.length + 1);
}

/**
 * Returns a sentence that suggests a similar name for an unknown field, or says where the field belongs. The text is
 * empty when neither is found.
 */
export function suggestField(fields: Fields, name: string, here: Iterable<string>): string {
  const near = findSimilarWord(name, here);
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
  const elsewhere = findSimilarWord(name, [...fields.person.keys(), ...fields.receipts.keys(), ...fields.home.keys()]);
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
