/**
 * This module draws the figures of random rulebooks: figures of many shapes, with their values and the days from which
 * each value is in force.
 */
import fc from 'fast-check';
import { SIZE_WORDS } from './place.ts';

type Values = Readonly<Record<string, unknown>>;

/** The first value of each figure is in force from `BEGINS`; further values begin on days in `CHANGES`. */
const BEGINS = '2000-01-01';
const CHANGES = ['2025-06-15', '2025-01-01', '2025-07-01', '2024-06-01'] as const;
/** Figures of money have the same basis (`net`) as receipts, so that both may stand in one line. */
const MONEY = 'money/month net';

/** Draws whole euros up to 100, or multiples of half a cent up to 10 euros, because roundings change at half cents. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 2_000 }).map((n) => n / 200),
);
const rate = fc.integer({ min: 0, max: 8 }).map((n) => n / 8);

/** Draws a figure that has a value from the day `BEGINS`, and up to two further values from days in `CHANGES`. */
function overDays(unit: Values, value: fc.Arbitrary<Values>): fc.Arbitrary<Values> {
  return fc
    .tuple(value, fc.array(fc.tuple(fc.constantFrom(...CHANGES), value), { maxLength: 2 }))
    .map(([first, more]) => ({ ...unit, values: { [BEGINS]: first, ...Object.fromEntries(more) } }));
}

function plain(unit: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Values> {
  return overDays(
    { unit },
    value.map((v) => ({ value: v })),
  );
}

function whole(unit: string, max: number): fc.Arbitrary<Values> {
  return plain(unit, fc.integer({ min: 0, max }));
}

function byWord<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.record(Object.fromEntries(SIZE_WORDS.map((word) => [word, value]))) as fc.Arbitrary<Record<string, T>>;
}

/**
 * Draws steps with rising bounds and one amount per step. The steps cover every number, below the first bound and above
 * the last one; a value equal to a bound may belong to the step below it (`up_to`) or above it (`below`).
 */
const steps = fc
  .record({
    by: fc.constantFrom('up_to', 'below'),
    bounds: fc.uniqueArray(fc.integer({ min: -20, max: 90 }), { minLength: 1, maxLength: 3 }),
    values: fc.tuple(amount, amount, amount),
    more: amount,
  })
  .map(({ by, bounds, values, more }): Values => ({ [by]: rising(bounds, values), more }));

/** Draws steps that start at zero; a value below zero has no step. */
const fromNothing = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { maxLength: 2 }),
    values: fc.tuple(amount, amount, amount),
  })
  .map(({ bounds, values }): Values => ({ from: rising([0, ...bounds], values) }));

const bands = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 3 }),
    rates: fc.tuple(rate, rate, rate),
  })
  .map(({ bounds, rates }): Values => ({ unit: MONEY, brackets: { [BEGINS]: { above: rising(bounds, rates) } } }));

function rising(bounds: readonly number[], values: readonly number[]): Values {
  return Object.fromEntries([...bounds].sort((a, b) => a - b).map((bound, i) => [String(bound), values[i]]));
}

const open = fc
  .tuple(amount, amount)
  .map(([a, b]): Values => ({ unknown: [Math.min(a, b), Math.max(a, b)], why: 'it is not published' }));

/** Draws all figures of a rulebook, in the form of `figures.yaml`. */
export function drawFigures(): fc.Arbitrary<Readonly<Record<string, Values>>> {
  return fc.record({
    low: plain(MONEY, amount),
    falling: plain(MONEY, amount),
    open: overDays(
      { unit: MONEY },
      fc.oneof(
        amount.map((value): Values => ({ value })),
        open,
      ),
    ),
    two: whole('number', 5),
    part: plain('share', rate),
    few_months: whole('months', 12),
    some_years: whole('years', 30),
    some_days: whole('days', 400),
    by_word: overDays({ unit: MONEY }, byWord(amount)),
    by_truth: overDays({ unit: MONEY }, fc.record({ no: amount, yes: amount })),
    steps: overDays({ unit: MONEY }, steps),
    from_nothing: overDays({ unit: MONEY }, fromNothing),
    deep: overDays({ unit: MONEY }, byWord(steps)),
    bands,
    listed: overDays(
      { type: 'size' },
      fc.subarray([...SIZE_WORDS], { minLength: 1 }).map((any_of) => ({ any_of })),
    ),
    begins: overDays(
      { type: 'date' },
      fc.constantFrom('2024-02-29', '2025-06-15', '2025-12-31').map((value) => ({ value })),
    ),
    each_year: overDays(
      { type: 'month_day' },
      fc.constantFrom('01-01', '06-15', '09-01').map((value) => ({ value })),
    ),
  });
}

/**
 * Lists all numbers in one or more figures, and all names that are whole numbers, such as the bounds of steps and
 * brackets. Households are drawn with values close to these numbers, because results change there.
 */
export function listFigureAmounts(figure: unknown): readonly number[] {
  if (typeof figure === 'number') return [figure];
  if (typeof figure !== 'object' || figure === null) return [];
  return Object.entries(figure).flatMap(([key, value]) => [
    ...(/^-?\d+$/.test(key) ? [Number(key)] : []),
    ...listFigureAmounts(value),
  ]);
}
