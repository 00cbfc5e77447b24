/**
 * This module builds the ranges that a person can choose from instead of writing a number. The bounds of the ranges are
 * the figures at which the result of some undecided right changes.
 */
import { fillTemplate, formatMoney } from '@recto-verso/api/words';
import type { ValueType } from '@recto-verso/engine';
import type { Answers } from '../door/answers.ts';
import type { FormField, FieldOption, Page } from '../door/fields.ts';
import { findFieldTarget } from '../door/vocabulary.ts';
import type { DroitsWords } from '../words/droits/index.ts';

/**
 * A list of ranges has at most this number of bounds, because a longer list is harder to read than an amount is to
 * write.
 */
const MOST_BOUNDS = 5;

/**
 * Returns the ranges of a field as options. When the smallest allowed value is 0, an option for exactly zero comes
 * first. The list is empty when the field is not a number, or when no figure lies between the smallest and the largest
 * allowed value.
 * @param turns the figures at which a result changes, in the unit of the fact, the most decisive first
 */
export function listRangeOptions(
  page: Page,
  words: DroitsWords,
  field: FormField,
  turns: readonly number[],
): readonly FieldOption[] {
  const type = numberType(page, field);
  const bounds = type === null ? [] : inner(type, turns);
  if (type === null || bounds.length === 0) return [];
  const share = field.unit === '%' ? 100 : 1;
  const show = (value: number): string => shown(page, field, value * share);
  const write = (value: number): string => writtenIn(page, value * share);
  const nothing = type.min === 0 ? [{ value: write(0), label: words.bands.nothing }] : [];
  const ends = [type.min, ...bounds, type.max];
  const between = ends.slice(1).map((max, i): FieldOption => {
    const min = ends[i] ?? type.min;
    const [first, last] = [i === 0, i === ends.length - 2];
    const template = first ? words.bands.below : last ? words.bands.above : words.bands.between;
    return {
      value: `${write(min)} - ${write(max)}`,
      label: fillTemplate(template, { min: show(min), max: show(max) }),
    };
  });
  return [...nothing, ...between];
}

/**
 * Returns the bounds of the ranges as one text that is kept with the answer, so that the same ranges are shown when the
 * person comes back. The text is empty when the field is not a number, or when no figure lies between the smallest and
 * the largest allowed value.
 */
export function formatRangeBounds(page: Page, field: FormField, turns: readonly number[]): string {
  const type = numberType(page, field);
  return type === null ? '' : inner(type, turns).join(' ');
}

export function readKeptBounds(answers: Answers, name: string): readonly number[] {
  return (answers[`flow.bands.${name}`] ?? '').split(' ').flatMap((text) => (text === '' ? [] : [Number(text)]));
}

function inner({ min, max }: NumberType, turns: readonly number[]): readonly number[] {
  return [...new Set(turns)]
    .filter((turn) => turn > min && turn < max)
    .slice(0, MOST_BOUNDS)
    .sort((a, b) => a - b);
}

type NumberType = Extract<ValueType, { kind: 'number' }>;

function numberType({ rulebook }: Page, { name }: FormField): NumberType | null {
  const place = findFieldTarget(rulebook, name);
  const type =
    place?.kind === 'fact' || place?.kind === 'thing' ? place.fact.type : place?.kind === 'detail' ? place.type : null;
  return type?.kind === 'number' ? type : null;
}

function shown({ terms }: Page, { unit }: FormField, value: number): string {
  if (unit?.startsWith('€') === true)
    return formatMoney(Number.isInteger(value) ? value : Math.round(value * 100) / 100, terms);
  const number = new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 2 }).format(value);
  return unit === null ? number : `${number} ${unit}`;
}

/**
 * Writes a number with at most two decimals and with the decimal sign of the page's language, so that the form can
 * parse it again.
 */
function writtenIn({ language }: Page, value: number): string {
  const text = String(Math.round(value * 100) / 100);
  return language === 'en' ? text : text.replace('.', ',');
}
