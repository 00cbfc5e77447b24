/** What the second reading of the rulebook says of a fact that nobody told: its range, and the facts from which it is estimated. */
import type { Estimate } from '../../contract/answer.ts';
import type { Term } from '../../language/term.ts';
import type { FactDef } from '../../rulebook/model.ts';
import { valueOf, type Household, type SecondReading, type Value } from '../../run/household.ts';
import { CALENDAR } from '../../values/calendar.ts';
import { bookOf } from '../book.ts';
import { factColumns } from '../dependencies/definitions.ts';
import type { FactFound } from '../dependencies/direct.ts';
import { readsOf } from '../dependencies/reads.ts';
import { once, type Place, type RowAt } from '../settle/place.ts';
import { settle, settleTruth } from '../settle/term.ts';
import { valueIn } from '../settle/value.ts';
import { isOpen, seenOf } from './seen.ts';
import type { Words } from './words.ts';

type Range = Extract<Value, { kind: 'number' }>;

/** How many facts are named at most, and how many steps down they are looked for. */
const MOST = 6;
const DEEP = 5;

/** `null` where nobody asked for estimates, or where one says no more than what is known. */
export function estimateOf(words: Words, { second }: Household, fact: FactFound): Estimate | null {
  const def = words.book.facts.get(fact.id);
  if (second === undefined || def === undefined || def.estimated.length === 0) return null;
  const known = fact.value;
  if (known.kind !== 'number' || known.min === known.max) return null;
  const place = placeIn(second(), fact.at);
  const value = fact.when === null ? today(place, def) : onDays(place, def, fact.when);
  if (value === null || (value.min <= known.min && value.max >= known.max)) return null;
  const ids = [...toldFor(def.id, fact.at, place)].slice(0, MOST);
  return { value: seenOf(value), from: ids.map((id) => ({ id, label: words.fact(id) })) };
}

function placeIn({ household, understood }: SecondReading, at: RowAt): Place {
  return { book: bookOf(understood), household, me: at, member: null, day: null };
}

function today(place: Place, { id }: FactDef): Range | null {
  const { column } = factColumns(place, id);
  const value = column === undefined ? null : valueOf(place.household, column, place.me.row);
  return value?.kind === 'number' ? value : null;
}

/** Over the months from one day to another: the least and the greatest of all. */
function onDays(place: Place, def: FactDef, [from, until]: readonly [number, number]): Range | null {
  const term = termOf(place, def);
  const values: (Range | null)[] = [];
  for (let day = from; day <= until; day = CALENDAR.start_of_month(day, 1)) {
    const settled = settle(term, { ...place, day });
    const value = settled === null ? null : valueIn(settled, def.type, place.household);
    values.push(value?.kind === 'number' ? value : null);
  }
  return values.reduce((a, b) =>
    a === null || b === null ? null : { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) },
  );
}

/** One term for each fact, so that what was prepared for it is found again. */
function termOf({ household }: Place, { id, type }: FactDef): Term {
  return once(household, `estimated ${id}`, (): Term => ({ kind: 'fact', id, row: 'me', type, dated: true }));
}

/** Ids of what was told, as far as the lines that speak of a fact were worked out from it. */
function toldFor(id: string, at: RowAt, place: Place, seen: Set<string> = new Set()): ReadonlySet<string> {
  const told = new Set<string>();
  const here = { ...place, me: at };
  if (seen.has(`${id} ${at.row}`)) return told;
  seen.add(`${id} ${at.row}`);
  const lines = factColumns(here, id).implied.filter(
    ({ when, yearsBack }) => yearsBack !== undefined && settleTruth(when, here).c,
  );
  for (const { value } of lines)
    for (const { fact, aside } of readsOf(value, here, DEEP).facts) {
      if (aside || saysNothing(fact)) continue;
      const estimated = factColumns(here, fact.id).implied.some(({ yearsBack }) => yearsBack !== undefined);
      if (estimated) for (const one of toldFor(fact.id, fact.at, place, seen)) told.add(one);
      else if (fact.from === null) told.add(fact.id);
    }
  return told;
}

/** Nothing is received or earned of it, or nothing is known of it. */
function saysNothing({ value }: FactFound): boolean {
  return (value.kind === 'number' && value.max === 0) || isOpen(seenOf(value), typeOf(value));
}

function typeOf(value: Value): Range['type'] | undefined {
  return value.kind === 'truth' ? undefined : value.type;
}
