/**
 * This module formats the values of an answer for readers of one language. It is pure and runs in Node and in a
 * browser.
 */
import type { AnswerLine, Reason, Seen } from '@recto-verso/engine';
import { formatsOf } from '@recto-verso/engine/formats';
import type { Speech } from './labels.ts';
import type { Words } from './answer/index.ts';

/** Fills the `{name}` holes of a template. */
export function fill(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}

export function money(amount: number, words: Words): string {
  const { euros, fraction, cents } = formatsOf(words.locale);
  if (Number.isInteger(amount)) return euros.format(amount);
  return (Math.abs(amount) < 1 ? fraction : cents).format(amount);
}

/** Writes an ISO date in full. */
export function longDate(iso: string, words: Words): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const text = formatsOf(words.locale).day.format(date);
  return words.locale.startsWith('fr') ? text.replace(/^1(?= )/, '1er') : text;
}

/** Writes a number with its unit; `money/month` is an amount per month. */
export function quantity(value: number, unit: string, words: Words): string {
  const [over, under] = unit.split('/');
  if (over === 'money')
    return under === undefined ? money(value, words) : `${money(value, words)} ${per(under, words)}`;
  const formats = formatsOf(words.locale);
  if (unit === 'share') return formats.share.format(value);
  const number = formats.number.format(value);
  const counted = words.units[unit] ?? words.units[unit.replace(/s$/, '')];
  if (counted === undefined) return unit === 'number' || unit === '' ? number : `${number} ${unit}`;
  const form = formats.plural.select(value) === 'one' ? counted.one : counted.other;
  return fill(form, { n: number });
}

/** Writes a period or another unit after "per". */
function per(unit: string, words: Words): string {
  return isPeriod(unit, words) ? words.periods[unit] : `/ ${unit}`;
}

function isPeriod(unit: string | undefined, words: Words): unit is keyof Words['periods'] {
  return unit !== undefined && unit in words.periods;
}

/** Writes the value of a fact that a reason shows, with its origin when nobody stated it. */
export function seenFact({ value, id, origin, estimate }: Reason['facts'][number], speech: Speech): string {
  const { words } = speech;
  const said = seen(value, id, speech);
  const whence = origin === undefined ? said : `${said} (${words.origins[origin]})`;
  if (estimate === undefined) return whence;
  const from = estimate.from.map(({ label }) => label).join(', ');
  return `${whence} (${fill(words.estimated, { value: seen(estimate.value, id, speech), from })})`;
}

/** Writes a value with what is known of it. `fact` decides which labels and bounds apply. */
export function seen(value: Seen, fact: string, speech: Speech): string {
  const { words } = speech;
  if (speech.isOpen(fact, value)) return words.unknown;
  switch (value.kind) {
    case 'number':
      return range(value.min, value.max, (n) => quantity(n, value.unit, words), words);
    case 'date':
      if (value.min === value.max) return longDate(value.min, words);
      return fill(words.between, { min: longDate(value.min, words), max: longDate(value.max, words) });
    case 'choice':
      return alternatives(
        value.values.map((one) => speech.label(fact, one)),
        words,
      );
    case 'truth':
      return value.value === 'depends' ? words.unknown : words.verdicts[value.value];
  }
}

function range(min: number, max: number, show: (n: number) => string, words: Words): string {
  if (min === max) return show(min);
  if (min === 0) return fill(words.upTo, { max: show(max) });
  return fill(words.between, { min: show(min), max: show(max) });
}

function alternatives(labels: readonly string[], words: Words): string {
  return formatsOf(words.locale).either.format(labels);
}

/**
 * From this width in euros on, a range tells a person nothing, because it comes from the bounds of facts that nobody
 * has stated yet.
 */
export const TELLS_NOTHING = 20_000;

/**
 * Writes the amount of a line, with its period unless the unit names it already, and says when the amount is not
 * certain.
 */
export function lineAmount(line: Omit<AnswerLine, 'asOf'>, speech: Speech): string {
  const amount = amountOf(line, speech);
  return line.perhaps === true ? `${amount} (${speech.words.verdicts.depends})` : amount;
}

function amountOf(line: Omit<AnswerLine, 'asOf'>, speech: Speech): string {
  const { value } = line;
  const { words } = speech;
  if (value.kind !== 'number' || !value.unit.startsWith('money')) return seen(value, line.id, speech);
  if (value.max - value.min >= TELLS_NOTHING) return words.unknown;
  const under = value.unit.split('/')[1];
  const amount = range(value.min, value.max, (n) => money(n, words), words);
  if (line.period !== null) return `${amount} ${words.periods[line.period]}`;
  return under === undefined ? amount : `${amount} ${per(under, words)}`;
}

/** Sets the spaces of French, which do not break before `? ! : ; » % €` and after `«`. */
export function typeset(text: string, words: Words): string {
  if (!words.locale.startsWith('fr')) return text;
  return text.replaceAll(/ ([?!:;»%€])/g, '\u00a0$1').replaceAll('« ', '«\u00a0');
}

/** Applies `typeset` to every string of a view, except to what a person wrote. */
export function typesetAll<T>(view: T, words: Words): T {
  return walk(view, words) as T;
}

/** Lists the keys whose strings are not texts. */
const NOT_WORDS: readonly string[] = ['value', 'name', 'link', 'href', 'icon', 'id'];

function walk(node: unknown, words: Words): unknown {
  if (typeof node === 'string') return typeset(node, words);
  if (Array.isArray(node)) return node.map((item) => walk(item, words));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      NOT_WORDS.includes(key) && typeof value === 'string' ? value : walk(value, words),
    ]),
  );
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
