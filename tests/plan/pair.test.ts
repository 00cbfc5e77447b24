/** These tests check pairs: `and`, `or`, `not` and `if` on what is certain and what is possible. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { andPair, choose, negatePair, orPair } from '../../engine/core/src/plan/pair.ts';
import type { TruthPair } from '../../engine/core/src/plan/pair.ts';
import { PairBuilder, CERTAINLY_NOT, POSSIBLY, THREE, CERTAINLY, type EndValues } from './evaluate-node.ts';

describe("Kleene's tables, over no, open and yes", () => {
  const table = (of: (e: PairBuilder, a: TruthPair, b: TruthPair) => TruthPair): readonly (readonly EndValues[])[] =>
    THREE.map((a) =>
      THREE.map((b) => {
        const e = new PairBuilder();
        return e.of(of(e, e.truth(a), e.truth(b)));
      }),
    );

  test('and is the lesser of both', () =>
    expect(table((e, a, b) => andPair(e.ir, a, b))).toEqual([
      [CERTAINLY_NOT, CERTAINLY_NOT, CERTAINLY_NOT],
      [CERTAINLY_NOT, POSSIBLY, POSSIBLY],
      [CERTAINLY_NOT, POSSIBLY, CERTAINLY],
    ]));
  test('or is the greater of both', () =>
    expect(table((e, a, b) => orPair(e.ir, a, b))).toEqual([
      [CERTAINLY_NOT, POSSIBLY, CERTAINLY],
      [POSSIBLY, POSSIBLY, CERTAINLY],
      [CERTAINLY, CERTAINLY, CERTAINLY],
    ]));
  test('not turns yes and no round, and leaves open what is open', () =>
    expect(table((e, a) => negatePair(e.ir, a)).map(([first]) => first)).toEqual([CERTAINLY, POSSIBLY, CERTAINLY_NOT]));
});

const OPS = {
  and: (e: PairBuilder, a: TruthPair, b: TruthPair) => andPair(e.ir, a, b),
  or: (e: PairBuilder, a: TruthPair, b: TruthPair) => orPair(e.ir, a, b),
  not: (e: PairBuilder, a: TruthPair) => negatePair(e.ir, a),
  if: (e: PairBuilder, a: TruthPair, b: TruthPair, c: TruthPair) => choose(e.ir, a, b, c) as TruthPair,
};

test('what is certain is possible, and what more knowledge settles was left possible before', () => {
  const three = fc.tuple(fc.constantFrom(...THREE), fc.nat(1));
  const line = fc.tuple(fc.constantFrom(...Object.values(OPS)), fc.nat(99), fc.nat(99), fc.nat(99));
  fc.assert(
    fc.property(fc.array(three, { minLength: 4, maxLength: 4 }), fc.array(line), (facts, lines) => {
      const worked = (held: readonly EndValues[]): readonly EndValues[] => {
        const e = new PairBuilder();
        const pairs = held.map((one) => e.truth(one));
        const at = (i: number): TruthPair => pairs[i % pairs.length] as TruthPair;
        for (const [op, i, j, k] of lines) pairs.push(op(e, at(i), at(j), at(k)));
        return pairs.map((pair) => e.of(pair));
      };
      const known = worked(facts.map(([held, x]) => (held === POSSIBLY ? [x, x] : held)));
      for (const [i, [c, p]] of worked(facts.map(([held]) => held)).entries()) {
        const [value, same] = known[i] as EndValues;
        expect(same).toBe(value);
        expect(c <= value && value <= p).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('an if takes the branch that its test settles; of an open test it takes from the least to the greatest of both', () => {
  const range = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9)).map(([lo, more]): EndValues => [lo, lo + more]);
  fc.assert(
    fc.property(fc.constantFrom(...THREE), range, range, fc.integer({ min: 1, max: 7 }), (test, a, b, m) => {
      const e = new PairBuilder();
      const both: EndValues = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
      const chosen = test === CERTAINLY ? a : test === CERTAINLY_NOT ? b : both;
      expect(e.of(choose(e.ir, e.truth(test), e.number(a), e.number(b)))).toEqual(chosen);
      const word = test === CERTAINLY ? m : test === CERTAINLY_NOT ? 4 : m | 4;
      expect(e.of(choose(e.ir, e.truth(test), e.mask(m), e.mask(4)))).toEqual([word, word]);
    }),
  );
});
