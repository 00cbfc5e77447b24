/** This module converts values to the form that answers give, and to text for the reader. */
import { FIRST_DAY, LAST_DAY } from '../../language/term.ts';
import { showUnit } from '../../language/unit.ts';
import { showDay } from '../../values/calendar.ts';
import { getFormats } from '../../values/formats.ts';
import type { ValueType } from '../../values/types.ts';
import type { ColumnValue } from '../../run/household.ts';
import type { Seen } from '../../contract/seen.ts';
import { toPublicId } from '../../rulebook/typecheck/understood.ts';
import { fillPhrase, type Phrases } from './phrases/index.ts';
import type { Words } from './words.ts';

/**
 * Converts a value of a household to the public form: ISO dates, units as text, and at most four decimals for money,
 * six for a price of energy and for any other number.
 */
export function toSeen(value: ColumnValue): Seen {
  switch (value.kind) {
    case 'truth':
      return { kind: 'truth', value: value.value };
    case 'set':
      return { kind: 'choice', values: value.values };
    case 'number':
      return toSeenRange(value.min, value.max, value.type);
  }
}

/**
 * Converts two ends in the unit of the rule files. An end of a number outside the bounds of its type stands for
 * "anything" and is cut to the bounds; an end of a date is cut to the first and last day that a date may have.
 */
export function toSeenRange(min: number, max: number, type: ValueType): Seen {
  if (type.kind === 'date')
    return {
      kind: 'date',
      min: showDay(within(min, FIRST_DAY, LAST_DAY)),
      max: showDay(within(max, FIRST_DAY, LAST_DAY)),
    };
  if (type.kind !== 'number') throw new Error(`a ${type.kind} has no ends`);
  return { kind: 'number', ...toSeenEnds(min, max, type), unit: formatUnit(type) };
}

/** Returns the ends of a number alone, cut to the bounds of its type and rounded. */
export function toSeenEnds(
  min: number,
  max: number,
  type: Extract<ValueType, { kind: 'number' }>,
): { readonly min: number; readonly max: number } {
  const decimals = type.unit['money'] === 1 && type.unit['kWh'] === undefined ? 4 : 6;
  return {
    min: round(within(min, type.min, type.max), decimals),
    max: round(within(max, type.min, type.max), decimals),
  };
}

function within(x: number, least: number, greatest: number): number {
  return Math.min(Math.max(x, least), greatest);
}

function round(x: number, decimals: number): number {
  return Math.round(x * 10 ** decimals) / 10 ** decimals + 0;
}

const units = new WeakMap<ValueType, string>();

/**
 * Returns the unit as rule files write it. A number without a unit that lies between 0 and 1 is a `share`, unless its
 * only possible value is 0 or 1.
 */
export function formatUnit(type: Extract<ValueType, { kind: 'number' }>): string {
  const known = units.get(type);
  if (known !== undefined) return known;
  const made = makeUnit(type);
  units.set(type, made);
  return made;
}

function makeUnit(type: Extract<ValueType, { kind: 'number' }>): string {
  const share =
    Object.keys(type.unit).length === 0 &&
    type.min >= 0 &&
    type.max <= 1 &&
    (type.min < type.max || !Number.isInteger(type.min));
  return share ? 'share' : showUnit(type.unit);
}

/** Checks whether a value leaves open everything that its type allows. */
export function isFullyOpen(seen: Seen, type: ValueType | undefined): boolean {
  switch (seen.kind) {
    case 'truth':
      return seen.value === 'depends';
    case 'choice':
      return (
        seen.values.length === 0 ||
        (type?.kind === 'choice' && type.values.length > 1 && seen.values.length >= type.values.length)
      );
    case 'number':
      return type?.kind === 'number' && seen.min < seen.max && seen.min <= type.min && seen.max >= type.max;
    case 'date': {
      const [first, last] = type?.kind === 'date' ? [type.min, type.max] : [FIRST_DAY, LAST_DAY];
      return seen.min < seen.max && seen.min <= showDay(first) && seen.max >= showDay(last);
    }
  }
}

/**
 * Returns a value as text, with its unit; it is the phrase for "not known" when the value leaves everything open.
 * `fact` names the fact that has the value; it gives the labels of a choice and the bounds.
 */
export function saySeen(seen: Seen, words: Words, fact: string | null = null): string {
  const said = sayBare(seen, words, fact);
  const open = isFullyOpen(seen, typeOf(words, fact));
  return seen.kind === 'number' && !open ? withUnit(said, seen.max, seen.unit, words.phrases) : said;
}

/** Returns a value as text for a sentence that names the unit and the period itself: `3`, `between €10 and €20`. */
export function sayBare(seen: Seen, words: Words, fact: string | null = null): string {
  const { phrases } = words;
  const type = typeOf(words, fact);
  if (isFullyOpen(seen, type)) return phrases.notKnown;
  switch (seen.kind) {
    case 'truth':
      return phrases.verdicts[seen.value];
    case 'choice':
      return getFormats(phrases.locale).either.format(seen.values.map((v) => words.value(fact ?? '', v)));
    case 'number': {
      if (seen.min === seen.max) return bare(seen.min, seen.unit, phrases);
      const ends = { min: bare(seen.min, seen.unit, phrases), max: bare(seen.max, seen.unit, phrases) };
      if (seen.min === 0) return fillPhrase(phrases.upTo, ends);
      return fillPhrase(type?.kind === 'number' && seen.max >= type.max ? phrases.atLeast : phrases.between, ends);
    }
    case 'date': {
      if (seen.min === seen.max) return sayDay(seen.min, phrases);
      const ends = { min: sayDay(seen.min, phrases), max: sayDay(seen.max, phrases) };
      if (seen.min <= showDay(FIRST_DAY)) return fillPhrase(phrases.notAfter, ends);
      return fillPhrase(seen.max >= showDay(LAST_DAY) ? phrases.notBefore : phrases.between, ends);
    }
  }
}

function typeOf(words: Words, fact: string | null): ValueType | undefined {
  return fact === null ? undefined : words.book.types.get(toPublicId(fact));
}

/**
 * Returns an ISO day as it is written in a sentence, with the name of the month; with the precision `month` or `year`
 * the smaller parts are left out.
 */
export function sayDay(iso: string, phrases: Phrases, precision: 'day' | 'month' | 'year' = 'day'): string {
  const format = getFormats(phrases.locale)[precision];
  return format.format(new Date(`${iso}T00:00:00Z`)).replace(/^1(?= )/, phrases.dayOne);
}

/**
 * Returns an amount in euros as text: without cents when it is a whole number, otherwise with two decimals, or up to
 * four when it is not a whole number of cents.
 */
export function sayMoney(amount: number, phrases: Phrases): string {
  const formats = getFormats(phrases.locale);
  if (Number.isInteger(amount)) return formats.euros.format(amount);
  const hundredths = Math.round(amount * 1e6) / 1e4;
  return (Number.isInteger(hundredths) ? formats.cents : formats.price).format(amount);
}

function bare(n: number, unit: string, phrases: Phrases): string {
  const [over = ''] = unit.split('/');
  const formats = getFormats(phrases.locale);
  if (over === 'money') return sayMoney(n, phrases);
  if (unit === 'share') return formats.share.format(n);
  return over === 'year' && n >= CALENDAR_YEARS ? String(n) : formats.number.format(n);
}

/** Adds the unit to the text of a number; `n` decides between the singular and the plural. */
function withUnit(said: string, n: number, unit: string, phrases: Phrases): string {
  const [over = '', ...under] = unit.split('/');
  const counted = over === 'year' && n >= CALENDAR_YEARS ? undefined : phrases.units[over];
  const form =
    counted === undefined ? '{n}' : getFormats(phrases.locale).plural.select(n) === 'one' ? counted.one : counted.other;
  return under.reduce(
    (amount, part) => fillPhrase(phrases.per[part] ?? `{amount} / ${part}`, { amount }),
    fillPhrase(form, { n: said }),
  );
}

/** From this number on, a number with the unit year is a calendar year and not a duration. */
const CALENDAR_YEARS = 1900;
