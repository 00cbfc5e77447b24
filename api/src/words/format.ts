/**
 * This module formats the values of an answer for readers of one language. It is pure and runs in Node and in a
 * browser.
 */
import type { AnswerLine, Reason, Seen } from '@recto-verso/engine';
import { getFormats } from '@recto-verso/engine/formats';
import type { Speech } from './labels.ts';
import type { AnswerWords } from './answer/index.ts';

/** Fills the `{name}` holes of a template. A hole without a value stays as it is. */
export function fillTemplate(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}

export function formatMoney(amount: number, words: AnswerWords): string {
  const { euros, fraction, cents } = getFormats(words.locale);
  if (Number.isInteger(amount)) return euros.format(amount);
  return (Math.abs(amount) < 1 ? fraction : cents).format(amount);
}

/** Writes an ISO date in full. A text that is not a date is returned unchanged. */
export function formatLongDate(iso: string, words: AnswerWords): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const text = getFormats(words.locale).day.format(date);
  return words.locale.startsWith('fr') ? text.replace(/^1(?= )/, '1er') : text;
}

/** Writes a number with its unit; `money/month` is an amount per month. */
export function formatQuantity(value: number, unit: string, words: AnswerWords): string {
  const [over, under] = unit.split('/');
  if (over === 'money')
    return under === undefined ? formatMoney(value, words) : `${formatMoney(value, words)} ${per(under, words)}`;
  const formats = getFormats(words.locale);
  if (unit === 'share') return formats.share.format(value);
  const number = formats.number.format(value);
  const counted = words.units[unit] ?? words.units[unit.replace(/s$/, '')];
  if (counted === undefined) return unit === 'number' || unit === '' ? number : `${number} ${unit}`;
  const form = formats.plural.select(value) === 'one' ? counted.one : counted.other;
  return fillTemplate(form, { n: number });
}

/** Writes what follows an amount: the words of a period, or a slash and another unit. */
function per(unit: string, words: AnswerWords): string {
  return isPeriod(unit, words) ? words.periods[unit] : `/ ${unit}`;
}

function isPeriod(unit: string | undefined, words: AnswerWords): unit is keyof AnswerWords['periods'] {
  return unit !== undefined && unit in words.periods;
}

/**
 * Writes the value of a fact that a reason shows, with its origin when nobody stated it, and with its estimate if there
 * is one.
 */
export function formatSeenFact({ value, id, origin, estimate }: Reason['facts'][number], speech: Speech): string {
  const { words } = speech;
  const said = formatSeen(value, id, speech);
  const whence = origin === undefined ? said : `${said} (${words.origins[origin]})`;
  if (estimate === undefined) return whence;
  const from = estimate.from.map(({ label }) => label).join(', ');
  return `${whence} (${fillTemplate(words.estimated, { value: formatSeen(estimate.value, id, speech), from })})`;
}

/**
 * Writes a value as exactly as it is known: one value, a range, or several possible values. `fact` is the fact whose
 * labels and bounds apply; a value that leaves open everything that this fact allows is written as not known.
 */
export function formatSeen(value: Seen, fact: string, speech: Speech): string {
  const { words } = speech;
  if (speech.isOpen(fact, value)) return words.unknown;
  switch (value.kind) {
    case 'number':
      return range(value.min, value.max, (n) => formatQuantity(n, value.unit, words), words);
    case 'date':
      if (value.min === value.max) return formatLongDate(value.min, words);
      return fillTemplate(words.between, {
        min: formatLongDate(value.min, words),
        max: formatLongDate(value.max, words),
      });
    case 'choice':
      return alternatives(
        value.values.map((one) => speech.label(fact, one)),
        words,
      );
    case 'truth':
      return value.value === 'depends' ? words.unknown : words.verdicts[value.value];
  }
}

function range(min: number, max: number, show: (n: number) => string, words: AnswerWords): string {
  if (min === max) return show(min);
  if (min === 0) return fillTemplate(words.upTo, { max: show(max) });
  return fillTemplate(words.between, { min: show(min), max: show(max) });
}

function alternatives(labels: readonly string[], words: AnswerWords): string {
  return getFormats(words.locale).either.format(labels);
}

/**
 * From this width in euros on, a range tells a person nothing, because it comes from the bounds of facts that nobody
 * has stated yet.
 */
export const UNINFORMATIVE_RANGE = 20_000;

/**
 * Writes the amount of a line with its period, or with that of its unit when the line has none, and says when it is not
 * certain that the line is given. A range of money that is at least as wide as `UNINFORMATIVE_RANGE` is written as not
 * known.
 */
export function formatLineAmount(line: Omit<AnswerLine, 'asOf'>, speech: Speech): string {
  const amount = amountOf(line, speech);
  return line.perhaps === true ? `${amount} (${speech.words.verdicts.depends})` : amount;
}

function amountOf(line: Omit<AnswerLine, 'asOf'>, speech: Speech): string {
  const { value } = line;
  const { words } = speech;
  if (value.kind !== 'number' || !value.unit.startsWith('money')) return formatSeen(value, line.id, speech);
  if (value.max - value.min >= UNINFORMATIVE_RANGE) return words.unknown;
  const under = value.unit.split('/')[1];
  const amount = range(value.min, value.max, (n) => formatMoney(n, words), words);
  if (line.period !== null) return `${amount} ${words.periods[line.period]}`;
  return under === undefined ? amount : `${amount} ${per(under, words)}`;
}

/**
 * Makes the spaces before `? ! : ; » % €` and after `«` non-breaking, as French requires. Texts in other languages are
 * returned unchanged.
 */
export function typeset(text: string, words: AnswerWords): string {
  if (!words.locale.startsWith('fr')) return text;
  return text.replaceAll(/ ([?!:;»%€])/g, '\u00a0$1').replaceAll('« ', '«\u00a0');
}

/** Applies `typeset` to every string of a view, except to the strings under the keys of `NOT_WORDS`. */
export function typesetAll<T>(view: T, words: AnswerWords): T {
  return walk(view, words) as T;
}

/** Lists the keys whose strings are not texts. */
const NOT_WORDS: readonly string[] = ['value', 'name', 'link', 'href', 'icon', 'id'];

function walk(node: unknown, words: AnswerWords): unknown {
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

export function capitalizeText(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
