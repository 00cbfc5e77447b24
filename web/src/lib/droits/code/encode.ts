/** Answers as a code, with what it has no room or no place for. */
import { FIRST, personIds, type Answers } from '../../door/answers.ts';
import type { Language } from '../../languages.ts';
import { daysBetween } from './ages.ts';
import { bandOf, choicesOf, textOf } from './bands.ts';
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
  /** Of the commune, which stays out of a code: the region decides more. `null`: not known. */
  readonly region: string | null;
  /** In which amounts were written. */
  readonly language: Language;
  /** yyyymmdd */
  readonly day: number;
}

/** What says how somebody went through the pages, and nothing of a household. */
const OF_PAGES = /^(?:persons|skip|letter|flow\..*)$/;

export function encode(answers: Answers, of: Of): Encoded {
  const given = { ...renumbered(answers), ...(of.region === null ? {} : { 'home.region': of.region }) };
  const carried = new Set(Object.keys(given));
  for (;;) {
    const { number, held, rounded } = numberOf(given, carried, of);
    const last = held.at(-1);
    if (number < ROOM || last === undefined)
      return {
        code: write(TABLE.version, number),
        left: Object.keys(given).filter((name) => !held.includes(name) && !OF_PAGES.test(name)),
        rounded,
      };
    carried.delete(last);
  }
}

interface Numbered {
  readonly number: bigint;
  /** Names of what is in the number, in their order there, and of what it rounds. */
  readonly held: readonly string[];
  readonly rounded: readonly string[];
}

function numberOf(answers: Answers, carried: ReadonlySet<string>, of: Of): Numbered {
  const choices: Choice[] = [];
  const held: string[] = [];
  const rounded: string[] = [];
  walk((slot, name, like) => {
    const counts = name === TABLE.persons.name;
    const told = counts ? othersIn(answers) : carried.has(name) ? (answers[name] ?? '') : '';
    const { made, text, exact } = placed(slot, told, like, of);
    choices.push(...made);
    if (text !== '' && !counts) held.push(name);
    if (text !== '' && !exact) rounded.push(name);
    return text;
  });
  const day = Math.max(0, Math.min(TABLE.days - 1, daysBetween(TABLE.firstDay, of.day)));
  return { number: choices.reduceRight(put, 0n) * BigInt(TABLE.days) + BigInt(day), held, rounded };
}

function othersIn(answers: Answers): string {
  const most = TABLE.persons.kind === 'choice' ? TABLE.persons.values.length - 1 : 0;
  return String(Math.min(most, personIds(answers).length - 1) || '');
}

interface Placed {
  readonly made: readonly Choice[];
  /** What they say; empty where the slot has no place for the answer. */
  readonly text: string;
  readonly exact: boolean;
}

function placed(slot: Slot, told: string, like: string | null, { day, language }: Of): Placed {
  if (slot.kind === 'choice') {
    const index = Math.max(0, slot.values.indexOf(told));
    return { made: [{ index, shares: sharesAfter(slot, like) }], text: slot.values[index] ?? '', exact: true };
  }
  const found = told === '' ? null : bandOf(slot, told, day, language);
  return {
    made: choicesOf(slot, found?.band ?? null),
    text: found === null ? '' : textOf(slot, found.band, day),
    exact: found?.exact ?? true,
  };
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
