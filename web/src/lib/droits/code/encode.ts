/** Answers as a code, with what it has no room or no place for. */
import { dayOf } from '@recto-verso/api/date';
import type { Rulebook } from '@recto-verso/engine';
import type { Language } from '../../languages.ts';
import { FIRST, personIds, type Answers } from '../../door/answers.ts';
import { communesFor } from '../../door/commune.ts';
import { isShare, parseValue } from '../../door/parse.ts';
import { COMMUNE } from '../../door/situation.ts';
import { placeOf } from '../../door/vocabulary.ts';
import { daysBetween } from './ages.ts';
import { agesOf, around, choicesOf, textOf, type Ends } from './bands.ts';
import { put, type Choice } from './room.ts';
import { ROOM, write } from './signs.ts';
import { TABLE, type Slot } from './table.ts';
import { idsOf, sharesAfter, walk } from './walk.ts';

export interface Encoded {
  readonly code: string;
  /** Names of answers that it does not hold. */
  readonly left: readonly string[];
  /** Names of answers of which it holds less than was said: an age in place of a birth, a range in place of an amount. */
  readonly rounded: readonly string[];
}

export interface Of {
  readonly rulebook: Rulebook;
  /** In which amounts were written. */
  readonly language: Language;
  /** yyyymmdd */
  readonly day: number;
}

/** What says how somebody went through the pages, and nothing of a household. */
const OF_PAGES = /^(?:persons|skip|letter|flow\..*)$/;

export function encode(answers: Answers, of: Of): Encoded {
  const given = withRegion(renumbered(answers), of);
  const carried = new Set(Object.keys(given));
  for (;;) {
    const { number, held, last } = numberOf(given, carried, of);
    if (number < ROOM || last === null)
      return {
        code: write(TABLE.version, number),
        left: Object.keys(given).filter((name) => !held.has(name) && !OF_PAGES.test(name)),
        rounded: [...held].filter(([name, text]) => rounds(name, text, given[name] ?? '', of)).map(([name]) => name),
      };
    carried.delete(last);
  }
}

interface Numbered {
  readonly number: bigint;
  /** What is in the number, by name, as it says it. */
  readonly held: ReadonlyMap<string, string>;
  /** The last answer that is in it. */
  readonly last: string | null;
}

function numberOf(answers: Answers, carried: ReadonlySet<string>, of: Of): Numbered {
  const choices: Choice[] = [];
  const held = new Map<string, string>();
  walk((slot, name, like) => {
    const told = name === TABLE.persons.name ? othersIn(answers) : carried.has(name) ? (answers[name] ?? '') : '';
    const { made, text } = placed(slot, told, name, like, of);
    choices.push(...made);
    if (text !== '' && name !== TABLE.persons.name) held.set(name, text);
    return text;
  });
  const day = Math.max(0, Math.min(TABLE.days - 1, daysBetween(TABLE.firstDay, of.day)));
  const number = choices.reduceRight(put, 0n) * BigInt(TABLE.days) + BigInt(day);
  return { number, held, last: [...held.keys()].at(-1) ?? null };
}

function othersIn(answers: Answers): string {
  const most = TABLE.persons.kind === 'choice' ? TABLE.persons.values.length - 1 : 0;
  return String(Math.min(most, personIds(answers).length - 1) || '');
}

interface Placed {
  readonly made: readonly Choice[];
  /** What they say; empty where the slot has no place for the answer. */
  readonly text: string;
}

function placed(slot: Slot, told: string, name: string, like: string | null, of: Of): Placed {
  if (slot.kind === 'choice') {
    const index = Math.max(0, slot.values.indexOf(told));
    return { made: [{ index, shares: sharesAfter(slot, like) }], text: slot.values[index] ?? '' };
  }
  const ends = told === '' ? null : endsOf(told, name, of);
  const band = ends === null ? null : around(slot, slot.birth ? agesOf(ends, of.day) : ends);
  return { made: choicesOf(slot, band), text: band === null ? '' : textOf(slot, band, of.day) };
}

/** What was written, as numbers; shares as percentages, days as yyyymmdd. */
function endsOf(text: string, name: string, { rulebook, language }: Of): Ends | null {
  const place = placeOf(rulebook, name);
  if (place === null || (place.kind !== 'fact' && place.kind !== 'thing')) return null;
  const { type } = place.fact;
  const parsed = parseValue(text, type, language);
  if (!parsed.ok) return null;
  const { min, max } = rangeOf(parsed.value);
  const whole = (end: unknown): number => {
    if (typeof end === 'string') return dayOf(end) ?? Number.NaN;
    if (typeof end !== 'number') return Number.NaN;
    return isShare(type) ? Math.round(end * 10_000) / 100 : end;
  };
  const ends = { min: whole(min), max: whole(max) };
  return Number.isNaN(ends.min + ends.max) ? null : ends;
}

function rangeOf(value: unknown): { readonly min: unknown; readonly max: unknown } {
  return typeof value === 'object' && value !== null && 'min' in value && 'max' in value
    ? { min: value.min, max: value.max }
    : { min: value, max: value };
}

function rounds(name: string, text: string, given: string, of: Of): boolean {
  if (text === given) return false;
  const [said, held] = [endsOf(given, name, of), endsOf(text, name, of)];
  return said === null || held === null || said.min !== held.min || said.max !== held.max;
}

/** The commune stays out of a code; the region, which decides more, goes in. */
function withRegion(answers: Answers, { rulebook }: Of): Answers {
  const regions = new Set(communesFor(rulebook, answers[COMMUNE] ?? '').map((one) => one.region));
  const [region] = regions;
  return regions.size === 1 && region !== undefined ? { ...answers, 'home.region': region } : answers;
}

/** The others are p2, p3 and so on, whoever was taken out before. */
function renumbered(answers: Answers): Answers {
  const ids = personIds(answers).filter((id) => id !== FIRST);
  const name = new Map(ids.map((id, i) => [id, `p${i + 2}`]));
  const called = (text: string): string => text.replaceAll(/\bp[1-9]\d?\b/g, (id) => name.get(id) ?? id);
  const entries = Object.entries(answers).filter(([key]) => key !== 'persons');
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [called(key), called(value)])),
    ...(ids.length === 0 ? {} : { persons: idsOf(ids.length) }),
  };
}
