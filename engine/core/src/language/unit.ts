/** This module reads units as rule files write them (`money/month`) and computes with them as products of powers. */
import type { Unit } from '../values/types.ts';

/** Maps each word of a unit to its dimension; `share` and `number` have none. */
const DIMENSIONS: Readonly<Record<string, string | null>> = {
  money: 'money',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  day: 'day',
  days: 'day',
  hour: 'hour',
  hours: 'hour',
  quarter: 'quarter',
  points: 'points',
  litre: 'litre',
  kWh: 'kWh',
  km: 'km',
  share: null,
  number: null,
};

/** Parses a unit. Returns `null` when a word is unknown. */
export function parseUnit(text: string): Unit | null {
  const powers: Record<string, number> = {};
  const [over, ...under] = text.split('/');
  for (const [word, power] of [[over ?? '', 1] as const, ...under.map((w) => [w, -1] as const)]) {
    const dimension = DIMENSIONS[word.trim()];
    if (dimension === undefined) return null;
    if (dimension !== null) powers[dimension] = (powers[dimension] ?? 0) + power;
  }
  return normal(powers);
}

export function isSameUnit(a: Unit, b: Unit): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((k) => (a[k] ?? 0) === (b[k] ?? 0));
}

/** Returns the unit of a product (`sign` is 1) or a quotient (`sign` is -1). */
export function combineUnits(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers: Record<string, number> = { ...a };
  for (const [k, v] of Object.entries(b)) powers[k] = (powers[k] ?? 0) + sign * v;
  return normal(powers);
}

/**
 * Returns the same unit with another period, for example `money/year` for `money/month`; `null` when the unit is not
 * per `from`.
 */
export function replacePeriod(unit: Unit, from: string, to: string): Unit | null {
  if (unit[from] !== -1) return null;
  return normal({ ...unit, [from]: 0, [to]: -1 });
}

export function showUnit(unit: Unit): string {
  const over = Object.entries(unit).flatMap(([k, v]) => (v > 0 ? Array<string>(v).fill(k) : []));
  const under = Object.entries(unit).flatMap(([k, v]) => (v < 0 ? Array<string>(-v).fill(k) : []));
  if (over.length === 0 && under.length === 0) return 'number';
  return [over.join('·') || '1', ...under].join('/');
}

export function isMoney(unit: Unit): boolean {
  return unit['money'] === 1;
}

function normal(powers: Record<string, number>): Unit {
  return Object.fromEntries(
    Object.entries(powers)
      .filter(([, v]) => v !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
