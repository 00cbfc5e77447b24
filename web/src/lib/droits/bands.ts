/** Ranges to choose from in place of an amount: their bounds are figures at which the rights that are open turn. */
import { fill, money } from '@recto-verso/api/words';
import type { Field, Page } from '../door/fields.ts';
import { placeOf } from '../door/vocabulary.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import type { Choice } from './screen.ts';

/** With more bounds than these a list is harder to read than an amount is to write. */
const MOST_BOUNDS = 5;

/** @param turns in the unit of the fact, the most decisive first */
export function bandsIn(page: Page, words: DroitsWords, field: Field, turns: readonly number[]): readonly Choice[] {
  const place = placeOf(page.rulebook, field.name);
  const type =
    place?.kind === 'fact' || place?.kind === 'thing' ? place.fact.type : place?.kind === 'detail' ? place.type : null;
  if (type?.kind !== 'number') return [];
  const bounds = [...new Set(turns)]
    .filter((turn) => turn > type.min && turn < type.max)
    .slice(0, MOST_BOUNDS)
    .sort((a, b) => a - b);
  if (bounds.length === 0) return [];
  const share = field.unit === '%' ? 100 : 1;
  const show = (value: number): string => shown(page, field, value * share);
  const write = (value: number): string => writtenIn(page, value * share);
  const nothing = type.min === 0 ? [{ value: write(0), label: words.bands.nothing, effects: [] }] : [];
  const ends = [type.min, ...bounds, type.max];
  const between = ends.slice(1).map((max, i): Choice => {
    const min = ends[i] ?? type.min;
    const [first, last] = [i === 0, i === ends.length - 2];
    const template = first ? words.bands.below : last ? words.bands.above : words.bands.between;
    return {
      value: `${write(min)} - ${write(max)}`,
      label: fill(template, { min: show(min), max: show(max) }),
      effects: [],
    };
  });
  return [...nothing, ...between];
}

function shown({ terms }: Page, { unit }: Field, value: number): string {
  if (unit?.startsWith('€') === true)
    return money(Number.isInteger(value) ? value : Math.round(value * 100) / 100, terms);
  const number = new Intl.NumberFormat(terms.locale, { maximumFractionDigits: 2 }).format(value);
  return unit === null ? number : `${number} ${unit}`;
}

/** As it is read again in the language of the page. */
function writtenIn({ language }: Page, value: number): string {
  const text = String(Math.round(value * 100) / 100);
  return language === 'en' ? text : text.replace('.', ',');
}
