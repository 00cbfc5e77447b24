/**
 * This module reads one value as a user states it: a plain value, a range, a set, unknown, declined, or "my situation
 * is different".
 */
import { showUnit } from '../language/unit.ts';
import { findSimilarWord } from '../rulebook/word.ts';
import { parseDay } from '../values/calendar.ts';
import { findPresentValue } from '../values/duty.ts';
import type { ValueType } from '../values/types.ts';
import { findPersonalData, type Personal } from './free-text.ts';
import { describeExpectation, NOBODY, formatRangeEnd, type RangeValueType } from './expected.ts';
import type { Stated } from './model.ts';
import { isObject, reportProblem, formatWritten, type Reading } from './reading.ts';
import { NO, getSingleChoice, YES, ZERO } from './shared.ts';

/**
 * Holds a read value. `soft` is set when the answer was declined or was "my situation is different"; `stated` is then
 * `null`.
 */
export interface AnsweredValue {
  readonly stated: Stated | null;
  readonly soft: 'declined' | 'other' | null;
}

const UNKNOWN: AnsweredValue = { stated: null, soft: null };
const VALUE_WORDS: readonly string[] = ['min', 'max', 'one_of', 'declined', 'other'];
export const LONGEST_TEXT = 500;

/** Checks whether an object is a value (`{min, max}`, `{one_of}`, …) and not a group of fields. */
export function isValueObject(raw: unknown): boolean {
  return isObject(raw) && Object.keys(raw).some((key) => VALUE_WORDS.includes(key));
}

/** Reads one value of a type. A value that cannot be read is reported and counts as not known. */
export function readValue(reading: Reading, type: ValueType, raw: unknown, field: string): AnsweredValue {
  if (raw === null || raw === undefined) return UNKNOWN;
  const soft = readSoft(reading, raw, field);
  if (soft !== null) return soft;
  if (isObject(raw) && 'one_of' in raw) return answer(readSet(reading, type, raw, field));
  if (type.kind === 'number' || type.kind === 'date') {
    return answer(isObject(raw) ? readRange(reading, type, raw, field) : point(readEnd(reading, type, raw, field)));
  }
  return answer(readOne(reading, type, raw, field));
}

/**
 * Reads `{declined: true}` or `{other: "…"}`. Returns `null` when the value has neither key. When such a key has
 * another kind of value, or another key stands beside it, this is reported, and the value counts as not known. The text
 * itself is not stored.
 */
export function readSoft(reading: Reading, raw: unknown, field: string): AnsweredValue | null {
  if (!isObject(raw)) return null;
  const keys = Object.keys(raw);
  if ('declined' in raw) {
    if (raw['declined'] === true && keys.length === 1) return { stated: null, soft: 'declined' };
    reportProblem(
      reading,
      'wrong-type',
      field,
      'This says declined together with something else.',
      'An answer cannot also be declined.',
      'Write { declined: true } alone, or the value alone.',
    );
    return UNKNOWN;
  }
  if (!('other' in raw)) return null;
  const text = raw['other'];
  if (typeof text !== 'string' || keys.length !== 1) {
    reportProblem(
      reading,
      'wrong-type',
      field,
      'This says other, without a text of its own.',
      'Only a text can say in which way the situation is different.',
      'Write { other: "a few words" } alone, or leave the field out.',
    );
    return UNKNOWN;
  }
  checkText(reading, text, `${field}.other`);
  return { stated: null, soft: 'other' };
}

const FOUND: Readonly<Record<Personal, string>> = {
  number: 'This text has a long number in it, such as a national number or an account.',
  contact: 'This text has a mail address or a telephone number in it.',
  name: 'This text seems to have a name in it.',
};

function checkText(reading: Reading, text: string, field: string): void {
  if (text.length > LONGEST_TEXT) {
    reportProblem(
      reading,
      'too-long',
      field,
      `This text has ${text.length} letters.`,
      `A note of at most ${LONGEST_TEXT} is enough for the person who will look at it.`,
      'Shorten it.',
    );
  }
  const found = findPersonalData(text.slice(0, LONGEST_TEXT));
  if (found === null) return;
  reportProblem(
    reading,
    'personal-data',
    field,
    FOUND[found],
    'No right needs it to be worked out, and this tool keeps away from what says who somebody is.',
    'Say the same without it: "the owner", "my sister", "my file".',
  );
}

function readRange(
  reading: Reading,
  type: RangeValueType,
  raw: Readonly<Record<string, unknown>>,
  field: string,
): Stated | null {
  const strange = Object.keys(raw).find((key) => key !== 'min' && key !== 'max');
  if (strange !== undefined || Object.keys(raw).length === 0) {
    wrongType(reading, type, raw, field);
    return null;
  }
  const lo =
    raw['min'] === undefined || raw['min'] === null ? type.min : readEnd(reading, type, raw['min'], `${field}.min`);
  const hi =
    raw['max'] === undefined || raw['max'] === null ? type.max : readEnd(reading, type, raw['max'], `${field}.max`);
  if (lo === null || hi === null) return null;
  if (lo > hi) {
    reportProblem(
      reading,
      'min-above-max',
      field,
      `The least (${formatRangeEnd(type, lo)}) is above the greatest (${formatRangeEnd(type, hi)}).`,
      'No value lies between them.',
      `Write { min: ${formatRangeEnd(type, hi)}, max: ${formatRangeEnd(type, lo)} }.`,
    );
    return null;
  }
  return { kind: 'range', lo, hi };
}

/**
 * Reads `one_of`. A set of numbers or dates becomes the range from the least to the greatest of them, which excludes no
 * possible value. A set of both yes and no is not known.
 */
function readSet(
  reading: Reading,
  type: ValueType,
  raw: Readonly<Record<string, unknown>>,
  field: string,
): Stated | null {
  const list = raw['one_of'];
  if (!Array.isArray(list) || list.length === 0 || Object.keys(raw).length > 1) {
    reportProblem(
      reading,
      'wrong-type',
      field,
      'one_of takes a list of at least one value, and nothing beside it.',
      'Without a list it does not say what is still possible.',
      'Write { one_of: [first, second] }, or leave the field out if anything is possible.',
    );
    return null;
  }
  const each = list.map((item: unknown, i) => {
    const at = `${field}.one_of[${i}]`;
    return type.kind === 'number' || type.kind === 'date'
      ? point(readEnd(reading, type, item, at))
      : readOne(reading, type, item, at);
  });
  if (each.includes(null)) return null;
  return each.reduce((a, b) => union(type, a, b)) ?? null;
}

function union(type: ValueType, a: Stated | null, b: Stated | null): Stated | null {
  if (a?.kind === 'range' && b?.kind === 'range')
    return { kind: 'range', lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
  if (a?.kind === 'truth' && b?.kind === 'truth') return a.value === b.value ? a : null;
  if (a?.kind !== 'set' || b?.kind !== 'set') return null;
  const both = [...new Set([...a.values, ...b.values])];
  return { kind: 'set', values: type.kind === 'choice' ? type.values.filter((v) => both.includes(v)) : both };
}

function readOne(reading: Reading, type: ValueType, raw: unknown, field: string): Stated | null {
  switch (type.kind) {
    case 'truth': {
      if (raw === true || raw === 'yes') return YES;
      if (raw === false || raw === 'no') return NO;
      break;
    }
    case 'choice': {
      const value = findPresentValue(type, raw);
      if (value !== null) return getSingleChoice(value);
      break;
    }
    case 'person': {
      if (raw === NOBODY || (typeof raw === 'string' && reading.persons.includes(raw)))
        return { kind: 'set', values: [raw] };
      if (typeof raw !== 'string') break;
      reportNotDescribed(reading, raw, field);
      return null;
    }
    default:
  }
  wrongType(reading, type, raw, field);
  return null;
}

/** Reports that a field names a person who is not described. */
export function reportNotDescribed(reading: Reading, id: string, field: string): void {
  const near = findSimilarWord(id, reading.persons);
  reportProblem(
    reading,
    'person-not-described',
    field,
    `${formatWritten(id)} is nobody of this situation.`,
    'Only somebody who is described can be taken into account.',
    near === null
      ? `Describe that person under persons, or name one of: ${reading.persons.join(', ')}.`
      : `Did you mean "${near}"? Otherwise describe that person under persons.`,
  );
}

function readEnd(reading: Reading, type: RangeValueType, raw: unknown, field: string): number | null {
  const value =
    type.kind === 'date'
      ? typeof raw === 'string'
        ? parseDay(raw)
        : null
      : typeof raw === 'number' && Number.isFinite(raw)
        ? raw
        : null;
  if (value === null) {
    wrongType(reading, type, raw, field);
    return null;
  }
  if (value >= type.min && value <= type.max) return value;
  const bounds = `between ${formatRangeEnd(type, type.min)} and ${formatRangeEnd(type, type.max)}`;
  reportProblem(
    reading,
    'out-of-bounds',
    field,
    `${formatRangeEnd(type, value)} is not ${bounds}${type.kind === 'number' ? ` (${showUnit(type.unit)})` : ''}.`,
    'Beyond these bounds a figure is most often a slip of a digit, or an amount of a year written as one of a month.',
    'Check the digits and the period. If it is not known for certain, leave the field out.',
  );
  return null;
}

function wrongType(reading: Reading, type: ValueType, raw: unknown, field: string): void {
  const [expected, mend] = describeExpectation(type, raw);
  reportProblem(
    reading,
    'wrong-type',
    field,
    `Here stands ${formatWritten(raw)}, where ${expected} is expected.`,
    'What cannot be read could be taken for something that was not meant.',
    `${mend} If it is not known, leave the field out.`,
  );
}
function point(value: number | null): Stated | null {
  if (value === 0) return ZERO;
  return value === null ? null : { kind: 'range', lo: value, hi: value };
}

function answer(stated: Stated | null): AnsweredValue {
  return { stated, soft: null };
}
