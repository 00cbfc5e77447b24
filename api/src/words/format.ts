/** Values of an answer as a person of one language reads them. Pure: runs in Node and in a browser. */
import type { AnswerLine, Reason, Seen } from '@recto-verso/engine';
import { formatsOf } from '@recto-verso/engine/formats';
import type { Speech } from './labels.ts';
import type { Words } from './answer/index.ts';

/** Fills `{name}` holes. */
export function fill(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole));
}

export function money(amount: number, words: Words): string {
  const { euros, fraction, cents } = formatsOf(words.locale);
  if (Number.isInteger(amount)) return euros.format(amount);
  return (Math.abs(amount) < 1 ? fraction : cents).format(amount);
}

/** An ISO date in full. */
export function longDate(iso: string, words: Words): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const text = formatsOf(words.locale).day.format(date);
  return words.locale.startsWith('fr') ? text.replace(/^1(?= )/, '1er') : text;
}

/** A number with its unit, `money/month` as an amount a month. */
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

/** A period or another unit after "per". */
function per(unit: string, words: Words): string {
  return isPeriod(unit, words) ? words.periods[unit] : `/ ${unit}`;
}

function isPeriod(unit: string | undefined, words: Words): unit is keyof Words['periods'] {
  return unit !== undefined && unit in words.periods;
}

/** The value of a fact that a reason shows, with where it comes from if nobody told it. */
export function seenFact({ value, id, origin, estimate }: Reason['facts'][number], speech: Speech): string {
  const { words } = speech;
  const said = seen(value, id, speech);
  const whence = origin === undefined ? said : `${said} (${words.origins[origin]})`;
  if (estimate === undefined) return whence;
  const from = estimate.from.map(({ label }) => label).join(', ');
  return `${whence} (${fill(words.estimated, { value: seen(estimate.value, id, speech), from })})`;
}

/** A value as known, in words. `fact` tells whose labels and bounds it has. */
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
 * Euros between the ends of a range from which on it tells a person nothing: it then comes from the bounds of facts
 * that nobody has stated yet.
 */
export const TELLS_NOTHING = 20_000;

/** The amount of a line, with its period unless the unit says it already; of one that is not certain it says so. */
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

/** French sets a space that does not break before `? ! : ; » % €` and after `«`. */
export function typeset(text: string, words: Words): string {
  if (!words.locale.startsWith('fr')) return text;
  return text.replaceAll(/ ([?!:;»%€])/g, '\u00a0$1').replaceAll('« ', '«\u00a0');
}

/** Every string of a view typeset; what a person wrote stays as it is. */
export function typesetAll<T>(view: T, words: Words): T {
  return walk(view, words) as T;
}

/** Keys whose strings are no words. */
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
