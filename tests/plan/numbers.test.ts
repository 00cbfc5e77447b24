/**
 * These tests check numbers: the ends of a result are the least and the greatest value that the ends of its parts
 * allow.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Term } from '../../engine/core/src/language/term.ts';
import type { LoweringContext, LoweringEnv } from '../../engine/core/src/plan/context.ts';
import * as numbers from '../../engine/core/src/plan/numbers.ts';
import type { NumberPair, Pair } from '../../engine/core/src/plan/pair.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';
import { PairBuilder, type EndValues } from './evaluate-node.ts';

const ENV = {} as LoweringEnv;
const typed = (min: number, max: number, unit = {}): ValueType => ({ kind: 'number', unit, min, max });
const MONEY = typed(-1000, 1000, { money: 1 });
const PRICE = typed(0, 1000, { money: 1, kWh: -1 });

/** Returns two terms, and a context that lowers them to the pairs `a` and `b`. */
function two(e: PairBuilder, a: EndValues, b: EndValues, left = MONEY, right = left) {
  const fact = (id: string, type: ValueType): Term => ({ kind: 'fact', row: 'me', id, dated: false, type });
  const pairs: Readonly<Record<string, Pair>> = { a: e.number(a), b: e.number(b) };
  const ctx = { ir: e.ir, lower: (one: { readonly id: string }) => pairs[one.id] } as unknown as LoweringContext;
  return { ctx, left: fact('a', left), right: fact('b', right) };
}

/** Draws a type with bounds on one side of zero or on both, and a range within these bounds. */
const bounded = (...floors: readonly (readonly [number, number])[]): fc.Arbitrary<readonly [ValueType, EndValues]> =>
  fc.constantFrom(...floors).chain(([min, max]) => {
    const at = fc.integer({ min, max });
    return fc.tuple(at, at).map(([a, b]) => [typed(min, max), [Math.min(a, b), Math.max(a, b)]] as const);
  });
const ANY = bounded([0, 9], [-9, 0], [-6, 6]);
const NOT_ZERO = bounded([1, 9], [-9, -1]);

const whole = ([lo, hi]: EndValues): readonly number[] => Array.from({ length: hi - lo + 1 }, (_, i) => lo + i);
const worlds = <T>(a: EndValues, b: EndValues, of: (x: number, y: number) => T): readonly T[] =>
  whole(a).flatMap((x) => whole(b).map((y) => of(x, y)));
const SUMS = ['+', '-', '*', '/'] as const;
const sum = (op: (typeof SUMS)[number], x: number, y: number): number =>
  ({ '+': x + y, '-': x - y, '*': x * y, '/': x / y })[op];

test.each(SUMS)('a %s b lies between the least and the greatest of its worlds', (op) => {
  fc.assert(
    fc.property(ANY, op === '/' ? NOT_ZERO : ANY, ([typeA, a], [typeB, b]) => {
      const e = new PairBuilder();
      const { ctx, ...sides } = two(e, a, b, typeA, typeB);
      const pair = numbers.lowerArithmetic(ctx, { kind: 'arithmetic', op, ...sides, type: MONEY }, ENV);
      const values = worlds(a, b, (x, y) => sum(op, x, y));
      expect(e.of(pair)).toEqual([Math.min(...values) + 0, Math.max(...values) + 0]);
    }),
    { numRuns: 300 },
  );
});

test('what is negated has its ends exchanged; a 1 is one euro beside an amount, one beside a share', () => {
  const e = new PairBuilder();
  const { ctx, left, right } = two(e, [30_000, 50_000], [0.25, 0.5], MONEY, typed(0, 1));
  expect(e.of(numbers.lowerNegate(ctx, { kind: 'negate', operand: left, type: MONEY }, ENV))).toEqual([
    -50_000, -30_000,
  ]);
  const one: Term = { kind: 'number', value: 1, type: typed(1, 1) };
  const less = (of: Term): EndValues =>
    e.of(numbers.lowerArithmetic(ctx, { kind: 'arithmetic', op: '-', left: one, right: of, type: of.type }, ENV));
  expect([less(left), less(right)]).toEqual([
    [-40_000, -20_000],
    [0.5, 0.75],
  ]);
});

const COMPARES = ['<', '<=', '>', '>=', '==', '!='] as const;
const compares = (op: (typeof COMPARES)[number], x: number, y: number): boolean =>
  ({ '<': x < y, '<=': x <= y, '>': x > y, '>=': x >= y, '==': x === y, '!=': x !== y })[op];

test.each(COMPARES)('a %s b is certain where it holds in all worlds, possible where in one', (op) => {
  const ranges = [0, 1, 2, 3].flatMap((lo) => whole([lo, 3]).map((hi): EndValues => [lo, hi]));
  for (const a of ranges)
    for (const b of ranges) {
      const e = new PairBuilder();
      const found = worlds(a, b, (x, y) => compares(op, x, y));
      const held = [Number(found.every(Boolean)), Number(found.some(Boolean))];
      expect(e.of(numbers.comparePairs(e.ir, op, e.number(a), e.number(b))), `${a.join()} ${op} ${b.join()}`).toEqual(
        held,
      );
    }
});

test('amounts are compared and stored on their grid, where the noise of a product decides nothing; prices are not', () => {
  const noise = 41_000 * 1.1;
  expect(noise).toBeGreaterThan(45_100);
  const isLess = (type: ValueType): EndValues => {
    const e = new PairBuilder();
    const { ctx, ...sides } = two(e, [noise, noise], [45_100, 45_100], type);
    return e.of(numbers.lowerCompare(ctx, { kind: 'compare', op: '<=', ...sides, type: { kind: 'truth' } }, ENV));
  };
  expect([isLess(MONEY), isLess(PRICE)].map(([c]) => c)).toEqual([1, 0]);
  const e = new PairBuilder();
  expect(e.of(numbers.roundToGrid(e.ir, e.number([1.4, 2.5]), MONEY))).toEqual([1, 3]);
  expect(e.of(numbers.roundToGrid(e.ir, e.number([1.4, 2.5]), PRICE))).toEqual([1.4, 2.5]);
});

function rounded(name: string, a: EndValues, type = MONEY): EndValues {
  const e = new PairBuilder();
  const { ctx, left, right } = two(e, a, [-4, 9], type);
  return e.of(numbers.lowerRounding(ctx, name, [left, right], ENV) as NumberPair);
}

test('functions of numbers are worked out end by end: halves go away from zero, floor goes down', () => {
  const found = ['cents', 'euros', 'floor', 'monthly', 'yearly'].map((name) => rounded(name, [-15_150, 15_149]));
  expect(found.slice(0, 3)).toEqual([
    [-15_200, 15_100],
    [-20_000, 20_000],
    [-20_000, 10_000],
  ]);
  expect(found.slice(3)).toEqual([
    [-1262.5, 15_149 / 12],
    [-181_800, 181_788],
  ]);
  expect([rounded('min', [-9, 7]), rounded('max', [-9, 7])]).toEqual([
    [-9, 7],
    [-4, 9],
  ]);
  expect(rounded('floor', [-0.5, 2.75], typed(-9, 9))).toEqual([-1, 2]);
});

test('a rounding keeps the order of amounts, is as near as can be, and the same on both sides of zero', () => {
  const amounts = fc.integer({ min: -400_000, max: 400_000 });
  fc.assert(
    fc.property(fc.constantFrom(['cents', 100] as const, ['euros', 10_000] as const), amounts, amounts, (by, x, y) => {
      const [name, step] = by;
      const [least, greatest] = [Math.min(x, y), Math.max(x, y)];
      const [lo, hi] = rounded(name, [least, greatest]);
      expect(lo <= hi && Math.abs(lo % step) === 0 && Math.abs(lo - least) <= step / 2).toBe(true);
      expect(rounded(name, [-greatest, -least])).toEqual([-hi + 0, -lo + 0]);
    }),
  );
});
