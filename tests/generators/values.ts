/** This module draws single values of the types of the vocabulary. */
import fc from 'fast-check';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
import { computeUntoldMask } from '../../engine/core/src/values/duty.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';
import type { ExactInput, ValueInput } from '../../engine/core/src/situation/input.ts';
import type { Stated } from '../../engine/core/src/situation/model.ts';

export const OMIT = Symbol('left out');
export type Omit = typeof OMIT;

/**
 * Describes the material from which a value is drawn: the persons described, the day, and amounts near which something
 * changes.
 */
export interface DrawContext {
  readonly persons: readonly string[];
  /** Lists the persons that a fact of this person most often names: the person, a parent, a partner. */
  readonly near?: readonly string[];
  /** Holds the day of the answer, an integer yyyymmdd. */
  readonly date: number;
  /** Lists amounts in euros, by month or by year; each is also tried as an amount of the other period. */
  readonly amounts: readonly number[];
}

type NumberType = Extract<ValueType, { kind: 'number' }>;
type DateType = Extract<ValueType, { kind: 'date' }>;

/**
 * Draws a known value. Amounts near the given ones, and days near the day of the answer, are drawn more often than
 * others.
 */
export function drawExactValue(type: ValueType, draw: DrawContext): fc.Arbitrary<ExactInput> {
  switch (type.kind) {
    case 'truth':
      return fc.constantFrom('no', 'yes');
    case 'choice':
      return fc.constantFrom(...type.values);
    case 'person':
      return person(draw);
    case 'number':
      return number(type, draw, gridOf(type));
    case 'date':
      return date(type, draw).map(showDay);
  }
}

/**
 * Draws an answer that leaves something open: most often a field left out, else `null`, a range, a set, "declined" or
 * "my situation is different". A set may hold a single value.
 */
export function drawOpenValue(type: ValueType, draw: DrawContext): fc.Arbitrary<ValueInput | Omit> {
  const soft: fc.WeightedArbitrary<ValueInput | Omit>[] = [
    { weight: 6, arbitrary: fc.constant(OMIT) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant({ declined: true } as const) },
    { weight: 1, arbitrary: fc.constant({ other: 'not as the question says' }) },
    {
      weight: 2,
      arbitrary: fc.array(drawExactValue(type, draw), { minLength: 1, maxLength: 3 }).map((one_of) => ({ one_of })),
    },
  ];
  if (type.kind === 'number' || type.kind === 'date') soft.push({ weight: 5, arbitrary: range(type, draw) });
  return fc.oneof(...soft);
}

/** Draws a settled answer or, in the given share of cases, an open one. */
export function drawAnswerValue(type: ValueType, draw: DrawContext, unknown: number): fc.Arbitrary<ValueInput | Omit> {
  return mixArbitraries(unknown, drawExactValue(type, draw), drawOpenValue(type, draw));
}

/** Draws `b` in the given share of cases, else `a`. */
export function mixArbitraries<A, B>(share: number, a: fc.Arbitrary<A>, b: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  const weight = Math.round(Math.min(1, Math.max(0, share)) * 1000);
  if (weight === 0) return a;
  return weight === 1000 ? b : fc.oneof({ weight: 1000 - weight, arbitrary: a }, { weight, arbitrary: b });
}

/**
 * Draws a value that a stated one leaves possible. For `null` it is any value of the type, except that nobody refuses a
 * duty unless this is stated.
 */
export function drawValueWithin(type: ValueType, stated: Stated | null, draw: DrawContext): fc.Arbitrary<ExactInput> {
  if (stated === null && type.kind === 'choice')
    return fc.constantFrom(...type.values.filter((_, at) => (computeUntoldMask(type) & (2 ** at)) !== 0));
  if (stated === null) return drawExactValue(type, draw);
  switch (stated.kind) {
    case 'truth':
      return fc.constant(stated.value ? 'yes' : 'no');
    case 'set':
      return fc.constantFrom(...stated.values);
    case 'range':
      return type.kind === 'date'
        ? date({ ...type, min: stated.lo, max: stated.hi }, draw).map(showDay)
        : type.kind === 'number'
          ? number({ ...type, min: stated.lo, max: stated.hi }, draw, gridOf(type))
          : drawExactValue(type, draw);
  }
}

/** Draws an object of the fields that were not left out. */
export function drawFields<T>(
  entries: readonly (readonly [string, fc.Arbitrary<T | Omit>])[],
): fc.Arbitrary<{ readonly [name: string]: T }> {
  return fc
    .tuple(...entries.map(([, arbitrary]) => arbitrary))
    .map((values) =>
      Object.fromEntries(
        values.flatMap((value, i) => (value === OMIT ? [] : [[entries[i]?.[0] ?? '', value as T] as const])),
      ),
    );
}

function range(type: NumberType | DateType, draw: DrawContext): fc.Arbitrary<ValueInput> {
  const end = fc.option(drawExactValue(type, draw), { freq: 6 });
  return fc.tuple(end, end).map(([a, b]) => {
    if (a === null) return b === null ? null : { max: b as number };
    if (b === null) return { min: a as number };
    return { min: (a < b ? a : b) as number, max: (a < b ? b : a) as number };
  });
}

function person({ persons, near = [] }: DrawContext): fc.Arbitrary<string> {
  const anybody = fc.constantFrom(...persons, 'nobody');
  return near.length === 0
    ? anybody
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...near) }, { weight: 1, arbitrary: anybody });
}

/**
 * Returns into how many steps one unit of a number is divided when it is drawn: 100 for amounts of money (cents) and
 * for numbers whose bounds are at most 1 apart (shares), else 1.
 */
function gridOf({ unit, min, max }: NumberType): number {
  return unit['money'] === 1 || max - min <= 1 ? 100 : 1;
}

function number({ unit, min, max }: NumberType, draw: DrawContext, grid: number): fc.Arbitrary<number> {
  const [lo, hi] = [Math.ceil(min * grid - 1e-6), Math.floor(max * grid + 1e-6)];
  if (lo > hi) return fc.constantFrom(min, max);
  const low = Math.min(Math.max(lo, 0), hi);
  const small = Math.min(hi, low + Math.ceil((hi - lo) / 20));
  const near = unit['money'] === 1 ? nearAmounts(draw.amounts, min, max) : null;
  const fixed = [min, max, 0].filter((v) => v >= min && v <= max);
  const weighted: fc.WeightedArbitrary<number>[] = [
    { weight: 2, arbitrary: fc.constantFrom(...fixed) },
    { weight: 3, arbitrary: onGrid(low, small, grid) },
    { weight: 1, arbitrary: onGrid(lo, hi, grid) },
  ];
  if (near !== null) weighted.unshift({ weight: 6, arbitrary: near });
  return fc.oneof(...weighted);
}

function onGrid(lo: number, hi: number, grid: number): fc.Arbitrary<number> {
  return fc.integer({ min: lo, max: hi }).map((n) => n / grid);
}

interface Near {
  readonly all: readonly number[];
  /**
   * Maps the bounds of a number to an arbitrary of the amounts that lie between them, or to `null` where there is none.
   */
  readonly within: Map<string, fc.Arbitrary<number> | null>;
}

/** Caches what `nearAmounts` makes of each list of amounts, because a household asks for the same list many times. */
const nearKnown = new WeakMap<readonly number[], Near>();

/**
 * Draws one of the amounts, by month or by year, or a number one cent or 25 euros under or over it; `null` where none
 * of these lies between the bounds.
 */
function nearAmounts(amounts: readonly number[], min: number, max: number): fc.Arbitrary<number> | null {
  const known = nearKnown.get(amounts) ?? { all: aroundEach(amounts), within: new Map() };
  nearKnown.set(amounts, known);
  const key = `${min} ${max}`;
  const before = known.within.get(key);
  if (before !== undefined) return before;
  const between = known.all.filter((a) => a >= min && a <= max);
  const made = between.length === 0 ? null : fc.constantFrom(...between);
  known.within.set(key, made);
  return made;
}

function aroundEach(amounts: readonly number[]): readonly number[] {
  const all = amounts
    .flatMap((a) => [a, a / 12, a * 12])
    .flatMap((a) => [0, -0.01, 0.01, -25, 25].map((step) => Math.round((a + step) * 100) / 100));
  return [...new Set(all)];
}

/**
 * Draws a day between the bounds of the type, most often one from four years before to two months after the day of the
 * answer.
 */
function date(type: DateType, draw: DrawContext): fc.Arbitrary<number> {
  const anywhere = fc
    .integer({ min: 0, max: CALENDAR.days(type.min, type.max) })
    .map((n) => CALENDAR.days_after(type.min, n));
  const near = fc
    .integer({ min: -1500, max: 60 })
    .map((n) => CALENDAR.days_after(draw.date, n))
    .map((day) => Math.min(type.max, Math.max(type.min, day)));
  return fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: anywhere });
}
