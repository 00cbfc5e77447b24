/**
 * This module lists the facts that a reason shows, each with its value: the facts that its line reads, then those from
 * which they were computed.
 */
import { listThingOrder } from '../../run/load.ts';
import type { Household } from '../../run/household.ts';
import { showDay } from '../../values/calendar.ts';
import type { Reason } from '../../contract/answer.ts';
import { toPublicId } from '../../rulebook/typecheck/understood.ts';
import { fillPhrase } from './phrases/index.ts';
import type { FactFound } from '../dependencies/direct.ts';
import type { FactRead } from '../dependencies/reads.ts';
import { sayDay, toSeen } from './seen.ts';
import { cacheInHousehold, type RowAt } from '../settle/term-place.ts';
import type { Words } from './words.ts';

/**
 * Limits the steps down to which facts are shown. Further down there are parts of parts, which would hide the facts
 * that decide.
 */
const DEEPEST = 2;

export function showFacts(
  words: Words,
  household: Household,
  claimant: number,
  reads: readonly FactRead[],
): Reason['facts'] {
  const shown = reads.filter(
    (r) => r.depth <= DEEPEST && (r.depth === 0 || !addsNothing(r)) && (!r.aside || !isSettled(r)),
  );
  const said = cacheInHousehold(household, `facts ${claimant} ${words.language}`, newSaid);
  const facts = shown.map(({ fact }) => {
    const known = said.get(fact);
    if (known !== undefined) return known;
    const label = labelOf(words, household, claimant, fact);
    const { origin } = fact;
    const estimate = words.estimateOf?.(fact) ?? null;
    const made = {
      id: toPublicId(fact.id),
      label,
      value: toSeen(fact.value),
      ...(origin === null ? {} : { origin }),
      ...(estimate === null ? {} : { estimate }),
    };
    said.set(fact, made);
    return made;
  });
  return distinct(facts);
}

/**
 * Removes duplicates: a fact may have been read in two ways, as that of today and as that of a given day that is today.
 */
function distinct(facts: Reason['facts']): Reason['facts'] {
  if (new Set(facts.map((f) => f.id)).size === facts.length) return facts;
  const keys = facts.map((f) => `${f.id} ${f.label} ${JSON.stringify(f.value)}`);
  return facts.filter((_, i) => keys.indexOf(keys[i] as string) === i);
}

/** Makes a cache. One fact is shown in many reasons, and is put into words once for each claimant. */
function newSaid(): Map<FactFound, Reason['facts'][number]> {
  return new Map();
}

/**
 * Checks whether the value of a fact is settled. A fact that only decides who belongs to a group is shown only when its
 * value is not settled.
 */
function isSettled({ fact: { value } }: FactRead): boolean {
  switch (value.kind) {
    case 'truth':
      return value.value !== 'depends';
    case 'number':
      return value.min === value.max;
    case 'set':
      return value.values.length === 1;
  }
}

/**
 * Checks whether a fact tells nothing to the reader of a sum: a part that is certainly zero, or the number of a
 * calendar year.
 */
function addsNothing({ fact: { value } }: FactRead): boolean {
  if (value.kind !== 'number' || value.type.kind !== 'number') return false;
  return (value.min === 0 && value.max === 0) || (value.type.unit['year'] === 1 && value.type.min >= 1900);
}

function labelOf(words: Words, household: Household, claimant: number, read: FactFound): string {
  const { phrases } = words;
  const noun = words.fact(read.id);
  const dated =
    read.when === null ? noun : fillPhrase(phrases.atTime, { label: noun, when: whenOf(words, read.id, read.when) });
  return withWhom(words, household, dated, { at: read.at, claimant });
}

/**
 * Returns the noun of a fact, with the person or thing that it belongs to when that is neither the claimant nor the
 * home.
 */
export function formatFactNoun(words: Words, household: Household, id: string, whose: Whose): string {
  return withWhom(words, household, words.fact(id), whose);
}

interface Whose {
  readonly at: RowAt;
  readonly claimant: number;
}

function withWhom(words: Words, household: Household, label: string, { at, claimant }: Whose): string {
  const who = describeOwner(words, household, at, claimant);
  return who === null ? label : fillPhrase(words.phrases.ofWhom, { label, who });
}

function whenOf(words: Words, id: string, [from, until]: readonly [number, number]): string {
  const { phrases, book } = words;
  const kept = book.facts.get(id)?.kept;
  const precision = kept === 'by-year' ? 'year' : kept === 'by-month' || kept === 'by-quarter' ? 'month' : 'day';
  const [first, last] = [sayDay(showDay(from), phrases, precision), sayDay(showDay(until), phrases, precision)];
  return first === last ? first : fillPhrase(phrases.between, { min: first, max: last });
}

/** Returns in words the person or thing that a fact belongs to; `null` when it belongs to the claimant or the home. */
export function describeOwner(words: Words, household: Household, at: RowAt, claimant: number): string | null {
  if (at.scope === 'home') return null;
  if (at.scope === 'person') return at.row === claimant ? null : (household.persons[at.row] ?? words.phrases.notListed);
  const order = listThingOrder(household.situation, at.scope);
  const noun = words.thing(at.scope);
  const numbered = order.filter((id) => id !== null).length > 1 ? `${noun} ${at.row + 1}` : noun;
  const holder = order[at.row]?.split('.')[0];
  return holder === undefined || holder === 'home' || holder === household.persons[claimant]
    ? numbered
    : `${numbered}, ${holder}`;
}
