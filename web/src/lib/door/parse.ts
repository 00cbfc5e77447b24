/** This module converts what people write into a field to the values that the engine reads. */
import { isoOf } from '@recto-verso/api/date';
import type { ValueType } from '@recto-verso/engine';
import { findPresentValue } from '@recto-verso/engine/duty';
import type { Language } from '../languages.ts';

/** These values of a field are soft answers: they state no value, and say why. */
export const DECLINED = '~declined';
export const OTHER = '~other';
/** This value of a field says that a thing that the form always lists does not exist. */
export const ABSENT = '~none';

export type ParsedAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: 'number' | 'date' | 'day' | 'bounds' | 'order' | 'unfit' };

/** Checks whether a type is a share, which is asked as a percentage. */
export function isShare(type: ValueType): boolean {
  return type.kind === 'number' && Object.keys(type.unit).length === 0 && type.min === 0 && type.max === 1;
}

/** Returns a soft answer about a fact, a tie or a list as the engine reads it, or `null` when it is none. */
export function readSoftAnswer(text: string | undefined): unknown {
  if (text === DECLINED) return { declined: true };
  return text === OTHER ? { other: 'different' } : null;
}

export function parseValue(text: string, type: ValueType, language: Language): ParsedAnswer {
  const soft = readSoftAnswer(text);
  if (soft !== null) return { ok: true, value: soft };
  switch (type.kind) {
    case 'truth':
      return text === 'yes' || text === 'no' ? { ok: true, value: text } : { ok: false, error: 'unfit' };
    case 'choice': {
      const value = findPresentValue(type, text);
      return value === null ? { ok: false, error: 'unfit' } : { ok: true, value };
    }
    case 'person':
      return { ok: true, value: text };
    case 'date':
      return bounded(
        type,
        ends(text, (part) => parseDate(part)),
        'date',
        isoOf,
      );
    case 'number':
      return bounded(type, numberEnds(text, type, language), 'number', (n) => n);
  }
}

/** Reads one whole day (the beginning of a receipt, the day of the answer) as an ISO day; `null` for any other text. */
export function parseWrittenDay(text: string): string | null {
  const range = parseDate(text);
  return range !== null && range[0] === range[1] ? isoOf(range[0]) : null;
}

type Range = readonly [number, number];

function bounded(
  type: { readonly min: number; readonly max: number },
  range: Range | null,
  error: 'number' | 'date',
  show: (n: number) => unknown,
): ParsedAnswer {
  if (range === null) return { ok: false, error };
  const [lo, hi] = range;
  if (lo > hi) return { ok: false, error: 'order' };
  if (lo < type.min || hi > type.max) return { ok: false, error: 'bounds' };
  return { ok: true, value: lo === hi ? show(lo) : { min: show(lo), max: show(hi) } };
}

function numberEnds(text: string, type: ValueType, language: Language): Range | null {
  const factor = isShare(type) ? 100 : 1;
  const range = ends(text, (part) => {
    const number = parseNumber(part, language);
    return number === null ? null : [number / factor, number / factor];
  });
  return range;
}

/**
 * Reads one value, or two values with a dash or a word such as "to" between them, as a range. Returns `null` for any
 * other text.
 */
function ends(text: string, read: (part: string) => Range | null): Range | null {
  const whole = read(text);
  if (whole !== null) return whole;
  const parts = /^(.*[\d€%])\s*(?:–|—|-|\.\.\.?|…|\s(?:à|tot|bis|to|et|en|und|and)\s)\s*(\S.*)$/u.exec(text);
  const [low, high] = [read(parts?.[1] ?? ''), read(parts?.[2] ?? '')];
  return low === null || high === null ? null : [low[0], high[1]];
}

/**
 * Reads a number such as `1 250,50`, `1.250,50`, `1250.5` or `€ 900`. A single point or comma before three digits
 * separates thousands when that is its use in the language. Returns `null` when the text is no number.
 */
export function parseNumber(text: string, language: Language): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’€%]|EUR/gi, '');
  if (!/^-?[\d.,]+$/.test(bare)) return null;
  const decimal = decimalSign(bare, language);
  const plain = [...bare].filter((sign) => /[\d-]/.test(sign) || sign === decimal).join('');
  const number = Number(decimal === null ? plain : plain.replace(decimal, '.'));
  return Number.isFinite(number) ? number : null;
}

function decimalSign(text: string, language: Language): '.' | ',' | null {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  if (point < 0 && comma < 0) return null;
  const sign = point >= 0 ? '.' : ',';
  const grouping = language === 'en' ? ',' : '.';
  const groups = new RegExp(`^-?\\d{1,3}(?:\\${sign}\\d{3})+$`).test(text);
  if (groups && (sign === grouping || text.split(sign).length > 2)) return null;
  return sign;
}

/**
 * Reads a day, a month (`04/1985`) or a year, and returns its first and last day as integers, yyyymmdd. Returns `null`
 * for any other text.
 */
function parseDate(text: string): Range | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  if (written !== null) return day(Number(written[3]), Number(written[2]), Number(written[1]));
  const month = /^(\d{1,2})[/. -](\d{4})$/.exec(text);
  if (month !== null) return wholeMonth(Number(month[2]), Number(month[1]));
  const year = /^(\d{4})$/.exec(text);
  return year === null ? null : [Number(year[1]) * 10000 + 101, Number(year[1]) * 10000 + 1231];
}

function day(year: number, month: number, date: number): Range | null {
  const last = lastDay(year, month);
  if (last === null || date < 1 || date > last) return null;
  const whole = year * 10000 + month * 100 + date;
  return [whole, whole];
}

function wholeMonth(year: number, month: number): Range | null {
  const last = lastDay(year, month);
  return last === null ? null : [year * 10000 + month * 100 + 1, year * 10000 + month * 100 + last];
}

function lastDay(year: number, month: number): number | null {
  return month < 1 || month > 12 ? null : new Date(Date.UTC(year, month, 0)).getUTCDate();
}
