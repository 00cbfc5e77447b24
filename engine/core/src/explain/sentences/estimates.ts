/**
 * This module gives what the second reading of the rulebook says of a fact that nobody told: its range, and the facts
 * from which it is estimated.
 */
import type { Term } from '../../language/term.ts';
import type { FactDef } from '../../rulebook/model.ts';
import { createEstimatingReading, type Understood } from '../../rulebook/typecheck/understood.ts';
import type { Compiled } from '../../run/compiled.ts';
import { computeHousehold, readColumnValue, type Household, type ColumnValue } from '../../run/household.ts';
import { CALENDAR } from '../../values/calendar.ts';
import { getRulebookIndex } from '../rulebook-index.ts';
import { getFactColumns } from '../dependencies/definitions.ts';
import type { FactFound } from '../dependencies/direct.ts';
import { collectReads } from '../dependencies/reads.ts';
import { cacheInHousehold, type TermPlace, type RowAt, type TermValue } from '../settle/term-place.ts';
import { settle, settleTruth } from '../settle/term.ts';
import { narrowByEstimates } from '../../plan/estimates.ts';
import { toHouseholdValue } from '../settle/value.ts';
import { isFullyOpen, toSeen } from './seen.ts';
import type { Situation } from '../../situation/model.ts';
import { getWords, type EstimateOf, type Words } from './words.ts';
import { computeLater } from '../dependencies/lazy.ts';

type Range = Extract<ColumnValue, { kind: 'number' }>;

/** `MOST` limits the facts that are named, and `DEEP` the steps down to which they are searched. */
const MOST = 6;
const DEEP = 5;

/** Holds a household in the second reading of its rulebook. */
export interface SecondReading {
  readonly household: Household;
  readonly understood: Understood;
}

const compiledAgain = new WeakMap<Compiled, Compiled>();

/** Returns the rulebook in its second reading, in which estimates are used as well. It is compiled on first use. */
export function compileSecondReading(compiled: Compiled): Compiled {
  const second =
    compiledAgain.get(compiled) ?? compiled.read(createEstimatingReading(compiled.understood), narrowByEstimates);
  compiledAgain.set(compiled, second);
  return second;
}

/**
 * Returns the words of a language, with a function that estimates the unknown facts of a household.
 * @param date the day of the answer, yyyymmdd
 */
export function createEstimatingWords(compiled: Compiled, situation: Situation, date: number, language: string): Words {
  const words = getWords(compiled.understood, language);
  return { ...words, estimateOf: estimatesOf(words, compiled, situation, date) };
}

/**
 * Returns a function that estimates a fact. It returns `null` when the fact is no number or is known exactly, when
 * there is no estimate of it, or when the estimate says no more than what is known.
 */
function estimatesOf(words: Words, compiled: Compiled, situation: Situation, date: number): EstimateOf {
  const second = computeLater(() => createSecondReading(compiled, situation, date));
  return (fact) => {
    const def = words.book.facts.get(fact.id);
    if (def === undefined || def.estimated.length === 0) return null;
    const known = fact.value;
    if (known.kind !== 'number' || known.min === known.max) return null;
    const place = placeIn(second(), fact.at);
    const value = fact.when === null ? today(place, def) : onDays(place, def, fact.when);
    if (value === null || (value.min <= known.min && value.max >= known.max)) return null;
    const ids = [...toldFor(def.id, fact.at, place)].slice(0, MOST);
    return { value: toSeen(value), from: ids.map((id) => ({ id, label: words.fact(id) })) };
  };
}

/** @param date the day of the answer, yyyymmdd */
function createSecondReading(compiled: Compiled, situation: Situation, date: number): SecondReading {
  const { at, understood } = compileSecondReading(compiled);
  return { household: computeHousehold(at(date), situation, date), understood };
}

/** Returns the place in which terms are settled for a row. */
export function placeIn({ household: of, understood }: SecondReading, at: RowAt): TermPlace {
  return { book: getRulebookIndex(understood), household: of, me: at, member: null, day: null };
}

function today(place: TermPlace, { id }: FactDef): Range | null {
  const { column } = getFactColumns(place, id);
  const value = column === undefined ? null : readColumnValue(place.household, column, place.me.row);
  return value?.kind === 'number' ? value : null;
}

/**
 * Returns the range of a fact over the months between two days, from the least to the greatest value; `null` when a
 * month has none.
 */
function onDays(place: TermPlace, def: FactDef, [from, until]: readonly [number, number]): Range | null {
  const values: (Range | null)[] = [];
  for (let day = from; day <= until; day = CALENDAR.start_of_month(day, 1)) {
    const settled = settleOnDay(place, def, day);
    const value = settled === null ? null : toHouseholdValue(settled, def.type, place.household);
    values.push(value?.kind === 'number' ? value : null);
  }
  return values.reduce((a, b) =>
    a === null || b === null ? null : { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) },
  );
}

/** Returns what a fact is on a day in the reading of this place, in the units of the memory. */
export function settleOnDay(place: TermPlace, def: FactDef, day: number): TermValue | null {
  return settle(termOf(place, def), { ...place, day });
}

/**
 * Returns the term that reads a fact. There is one for each fact, so that results cached for the term are found again.
 */
function termOf({ household }: TermPlace, { id, type }: FactDef): Term {
  return cacheInHousehold(household, `estimated ${id}`, (): Term => ({
    kind: 'fact',
    id,
    row: 'me',
    type,
    dated: true,
  }));
}

/**
 * Returns the ids of the facts from which the estimate of a fact was computed, without facts that are computed or
 * estimated themselves.
 */
function toldFor(id: string, at: RowAt, place: TermPlace, seen: Set<string> = new Set()): ReadonlySet<string> {
  const told = new Set<string>();
  const here = { ...place, me: at };
  if (seen.has(`${id} ${at.row}`)) return told;
  seen.add(`${id} ${at.row}`);
  const lines = getFactColumns(here, id).implied.filter(
    ({ when, yearsBack }) => yearsBack !== undefined && settleTruth(when, here).c,
  );
  for (const { value } of lines)
    for (const { fact, aside } of collectReads(value, here, DEEP).facts) {
      if (aside || saysNothing(fact)) continue;
      const estimated = getFactColumns(here, fact.id).implied.some(({ yearsBack }) => yearsBack !== undefined);
      if (estimated) for (const one of toldFor(fact.id, fact.at, place, seen)) told.add(one);
      else if (fact.from === null) told.add(fact.id);
    }
  return told;
}

/** Checks whether a fact says nothing, because its amount is zero or nothing is known of it. */
function saysNothing({ value }: FactFound): boolean {
  return (value.kind === 'number' && value.max === 0) || isFullyOpen(toSeen(value), typeOf(value));
}

function typeOf(value: ColumnValue): Range['type'] | undefined {
  return value.kind === 'truth' ? undefined : value.type;
}
