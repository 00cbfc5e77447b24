/** The facts that a reason shows: what its line reads, then what that was worked out from, each with its value. */
import { thingOrder } from '../../run/load.ts';
import type { Household } from '../../run/household.ts';
import { showDay } from '../../values/calendar.ts';
import type { Reason } from '../../contract/answer.ts';
import { publicId } from '../../rulebook/typecheck/understood.ts';
import { fill } from './phrases/index.ts';
import type { FactFound } from '../dependencies/direct.ts';
import type { FactRead } from '../dependencies/reads.ts';
import { sayDay, seenOf } from './seen.ts';
import { once, type RowAt } from '../settle/place.ts';
import type { Words } from './words.ts';

/** How far down facts are shown. Farther down stand the parts of parts, which drown what decides. */
const DEEPEST = 2;

export function factsSeen(
  words: Words,
  household: Household,
  claimant: number,
  reads: readonly FactRead[],
): Reason['facts'] {
  const shown = reads.filter(
    (r) => r.depth <= DEEPEST && (r.depth === 0 || !addsNothing(r)) && (!r.aside || !isSettled(r)),
  );
  const said = once(household, `facts ${claimant} ${words.language}`, newSaid);
  const facts = shown.map(({ fact }) => {
    const known = said.get(fact);
    if (known !== undefined) return known;
    const label = labelOf(words, household, claimant, fact);
    const { origin } = fact;
    const estimate = words.estimateOf?.(fact) ?? null;
    const made = {
      id: publicId(fact.id),
      label,
      value: seenOf(fact.value),
      ...(origin === null ? {} : { origin }),
      ...(estimate === null ? {} : { estimate }),
    };
    said.set(fact, made);
    return made;
  });
  return distinct(facts);
}

/** A fact that was read in two ways (today's, and that of a day that is today) is shown once. */
function distinct(facts: Reason['facts']): Reason['facts'] {
  if (new Set(facts.map((f) => f.id)).size === facts.length) return facts;
  const keys = facts.map((f) => `${f.id} ${f.label} ${JSON.stringify(f.value)}`);
  return facts.filter((_, i) => keys.indexOf(keys[i] as string) === i);
}

/** One fact is seen in many reasons: it is said once for whose reasons they are. */
function newSaid(): Map<FactFound, Reason['facts'][number]> {
  return new Map();
}

/** Who counts is worth a line where it is not known. */
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

/** Parts that are settled at zero, and the number of a year, say nothing to whoever reads a sum. */
function addsNothing({ fact: { value } }: FactRead): boolean {
  if (value.kind !== 'number' || value.type.kind !== 'number') return false;
  return (value.min === 0 && value.max === 0) || (value.type.unit['year'] === 1 && value.type.min >= 1900);
}

function labelOf(words: Words, household: Household, claimant: number, read: FactFound): string {
  const { phrases } = words;
  const noun = words.fact(read.id);
  const dated =
    read.when === null ? noun : fill(phrases.atTime, { label: noun, when: whenOf(words, read.id, read.when) });
  return withWhom(words, household, dated, { at: read.at, claimant });
}

/** The noun of a fact, with whose it is where it is not the claimant's. */
export function factNoun(words: Words, household: Household, id: string, whose: Whose): string {
  return withWhom(words, household, words.fact(id), whose);
}

interface Whose {
  readonly at: RowAt;
  readonly claimant: number;
}

function withWhom(words: Words, household: Household, label: string, { at, claimant }: Whose): string {
  const who = whoOf(words, household, at, claimant);
  return who === null ? label : fill(words.phrases.ofWhom, { label, who });
}

function whenOf(words: Words, id: string, [from, until]: readonly [number, number]): string {
  const { phrases, book } = words;
  const kept = book.facts.get(id)?.kept;
  const precision = kept === 'by-year' ? 'year' : kept === 'by-month' || kept === 'by-quarter' ? 'month' : 'day';
  const [first, last] = [sayDay(showDay(from), phrases, precision), sayDay(showDay(until), phrases, precision)];
  return first === last ? first : fill(phrases.between, { min: first, max: last });
}

/** Whose fact it is, where it is not the claimant's or the home's. */
export function whoOf(words: Words, household: Household, at: RowAt, claimant: number): string | null {
  if (at.scope === 'home') return null;
  if (at.scope === 'person') return at.row === claimant ? null : (household.persons[at.row] ?? words.phrases.notListed);
  const order = thingOrder(household.situation, at.scope);
  const noun = words.thing(at.scope);
  const numbered = order.filter((id) => id !== null).length > 1 ? `${noun} ${at.row + 1}` : noun;
  const holder = order[at.row]?.split('.')[0];
  return holder === undefined || holder === 'home' || holder === household.persons[claimant]
    ? numbered
    : `${numbered}, ${holder}`;
}
