/** This module encodes answers as a code, and lists the answers that the code has no room or no place for. */
import type { Rulebook } from '@recto-verso/engine';
import { FIRST_PERSON, listPersonIds, type Answers } from '../../door/answers.ts';
import type { Language } from '../../languages.ts';
import { countDaysBetween, findMonthsBefore } from './ages.ts';
import { findNarrowestBand, encodeBand, formatBand } from './bands.ts';
import { splitClosedScreens, keepsMeaning } from './closed-screens.ts';
import { packChoice, type PackedChoice } from './packed-choices.ts';
import { SCREENS, ANSWERS_FOLLOW_MARK } from './screens.ts';
import { LENGTH, LONGEST, computeCodeCapacity, writeCode } from './code-text.ts';
import { TABLE, type CodeSlot } from './table.ts';
import { listOtherIds, computeSharesAfter, visitSlots } from './walk.ts';

export interface Encoded {
  readonly code: string;
  /** Lists the names of the answers that the code does not hold. A closed screen is named as `p1.closed.lives_from`. */
  readonly left: readonly string[];
  /**
   * Lists the names of the answers that the code holds less precisely than they were given, such as an age instead of a
   * birth, or a range instead of an amount.
   */
  readonly rounded: readonly string[];
}

export interface EncodingContext {
  /**
   * Holds the region of the commune, or `null` when it is not known. A code holds the region instead of the commune.
   */
  readonly region: string | null;
  /** The amounts were written in the notation of this language. */
  readonly language: Language;
  /** The day of the answers is an integer, yyyymmdd. */
  readonly day: number;
  readonly screens: Rulebook['screens'];
}

/**
 * Matches the names of answers that are never listed as left out: `persons`, which a code holds as a number, and those
 * that record how somebody went through the pages.
 */
const OF_PAGES = /^(?:persons|skip|letter|flow\..*)$/;
/** Matches the names of closed screens and of `unchanged` answers, which only the longer code has a place for. */
const OF_SCREENS = /\.(?:closed\..+|unchanged)$/;

/**
 * Encodes the answers. The longer code is made only when it then holds a closed screen or an `unchanged` answer, which
 * the shorter one has no place for.
 */
export function encodeAnswers(answers: Answers, of: EncodingContext): Encoded {
  const given = { ...renumbered(answers), ...(of.region === null ? {} : { 'home.region': of.region }) };
  const told = splitClosedScreens(given);
  const long = Object.keys(told).some((name) => OF_SCREENS.test(name)) ? fitted(told, of, true) : null;
  const made = long?.held.some((name) => OF_SCREENS.test(name)) === true ? long : fitted(told, of, false);
  const { code, held, rounded } = made;
  return { code, left: Object.keys(told).filter((name) => !held.includes(name) && !OF_PAGES.test(name)), rounded };
}

interface Fitted extends Pick<Encoded, 'code' | 'rounded'> {
  readonly held: readonly string[];
}

/**
 * Encodes as many answers as there is room for; when there is not enough, the answers of the last slots are left out
 * first. A closed screen or an `unchanged` answer is also left out when the code cannot hold the answers without which
 * it would mean something else.
 */
function fitted(given: Answers, of: EncodingContext, isLong: boolean): Fitted {
  const carried = new Set(Object.keys(given));
  const length = isLong ? LONGEST : LENGTH;
  for (;;) {
    const { number, held, rounded } = numberOf(given, carried, of, isLong);
    const names = [...held];
    const unsound = names.filter((name) => !keepsMeaning(name, given, held, of.screens));
    const fits = number < computeCodeCapacity(length) || names.length === 0;
    if (unsound.length === 0 && fits)
      return { code: writeCode(isLong ? SCREENS.version : TABLE.version, number, length), held: names, rounded };
    const gone = unsound.length > 0 ? unsound : names.slice(-(isLong ? tooMany(number, length) : 1));
    for (const name of gone) carried.delete(name);
  }
}

/** No answer takes more bits than this in the longer code. */
const MOST_BITS = 20;

/** Returns a number of answers that certainly have to be left out, at least 1. */
function tooMany(number: bigint, length: number): number {
  const over = number.toString(2).length - computeCodeCapacity(length).toString(2).length;
  return Math.max(1, Math.floor(over / MOST_BITS));
}

interface Numbered {
  readonly number: bigint;
  /** Holds the names of the answers in the number, in the order of the slots. */
  readonly held: ReadonlySet<string>;
  readonly rounded: readonly string[];
}

function numberOf(answers: Answers, carried: ReadonlySet<string>, of: EncodingContext, isLong: boolean): Numbered {
  const choices: PackedChoice[] = [];
  const held = new Set<string>();
  const rounded: string[] = [];
  // An answer that an earlier slot already holds is not encoded a second time.
  const toldAt = (name: string): string => (carried.has(name) && !held.has(name) ? (answers[name] ?? '') : '');
  visitSlots((slot, name, like) => {
    const counts = name === TABLE.persons.name || slot === SCREENS.some;
    const told =
      name === TABLE.persons.name
        ? othersIn(answers)
        : slot === SCREENS.some
          ? closesSome(carried, name)
          : `${toldAt(name)}${isOtherwise(slot, name, toldAt) ? ANSWERS_FOLLOW_MARK : ''}`;
    const { made, text, exact } = placed(slot, told, like, of);
    choices.push(...made);
    if (text !== '' && !counts) held.add(name);
    if (text !== '' && !exact) rounded.push(name);
    return text;
  }, isLong);
  const day = Math.max(0, Math.min(TABLE.days - 1, countDaysBetween(TABLE.firstDay, of.day)));
  return { number: choices.reduceRight(packChoice, 0n) * BigInt(TABLE.days) + BigInt(day), held, rounded };
}

function othersIn(answers: Answers): string {
  const most = TABLE.persons.kind === 'choice' ? TABLE.persons.values.length - 1 : 0;
  return String(Math.min(most, listPersonIds(answers).length - 1) || '');
}

function closesSome(carried: ReadonlySet<string>, name: string): string {
  return [...carried].some((one) => one.startsWith(`${name}.`)) ? (SCREENS.some.values[1] ?? '') : '';
}

/**
 * Checks whether the slot is a closed screen and at least one of its facts, receipts or things has an answer that no
 * earlier slot holds.
 */
function isOtherwise(slot: CodeSlot, name: string, toldAt: (name: string) => string): boolean {
  const of = name.slice(0, name.indexOf('.'));
  return slot.kind === 'screen' && toldAt(name) !== '' && slot.told.some((one) => toldAt(`${of}.${one.name}`) !== '');
}

interface Placed {
  readonly made: readonly PackedChoice[];
  /**
   * Holds what the choices decode to: the text of a band or the value of the slot. It is empty when there is no answer
   * or the slot has no place for it.
   */
  readonly text: string;
  readonly exact: boolean;
}

function placed(slot: CodeSlot, told: string, like: string | null, { day, language }: EncodingContext): Placed {
  if (slot.kind === 'band') {
    const found = told === '' ? null : findNarrowestBand(slot, told, day, language);
    return {
      made: encodeBand(slot, found?.band ?? null),
      text: found === null ? '' : formatBand(slot, found.band, day),
      exact: found?.exact ?? true,
    };
  }
  const since = slot.kind === 'since' && told !== '' ? findMonthsBefore(slot.values, told, day) : null;
  const index = Math.max(0, slot.values.indexOf(since === null ? told : since.months));
  return {
    made: [{ index, shares: computeSharesAfter(slot, like) }],
    text: slot.values[index] ?? '',
    exact: since?.exact ?? true,
  };
}

/** Renames the other persons to p2, p3 and so on, without the gaps that removed persons left. */
function renumbered(answers: Answers): Answers {
  const ids = listPersonIds(answers).filter((id) => id !== FIRST_PERSON);
  const name = new Map(ids.map((id, i) => [id, `p${i + 2}`]));
  const called = (text: string): string => text.replaceAll(/\bp[1-9]\d?\b/g, (id) => name.get(id) ?? id);
  const entries = Object.entries(answers).filter(([key]) => key !== 'persons');
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [called(key), called(value)])),
    ...(ids.length === 0 ? {} : { persons: listOtherIds(ids.length) }),
  };
}
