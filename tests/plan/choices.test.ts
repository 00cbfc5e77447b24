/**
 * These tests check choices as masks: a statement is certain where it holds of every remaining word, and possible where
 * it holds of at least one.
 */
import { expect, test } from 'vitest';
import type { Term } from '../../engine/core/src/language/term.ts';
import { lowerEqual, lowerIn, lowerListed } from '../../engine/core/src/plan/choices.ts';
import type { LoweringContext, LoweringEnv } from '../../engine/core/src/plan/context.ts';
import type { Pair } from '../../engine/core/src/plan/pair.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';
import { PairBuilder, type EndValues } from './evaluate-node.ts';

const WORDS: ValueType = { kind: 'choice', values: ['small', 'middle', 'large'] };
const ENV = {} as LoweringEnv;
const MASKS = [1, 2, 3, 4, 5, 6, 7];

/** These two terms stand for the pairs that `context` is given. */
const [A, B] = ['a', 'b'].map((id): Term => ({ kind: 'fact', row: 'me', id, dated: false, type: WORDS })) as [
  Term,
  Term,
];

function context(e: PairBuilder, a: Pair, b: Pair = a, values: readonly object[] = []): LoweringContext {
  const lower = (one: Term): Pair => (one === A ? a : b);
  return { ir: e.ir, epoch: 20250101, lower, figure: () => ({ values }) } as unknown as LoweringContext;
}

const words = (m: number): readonly number[] => [1, 2, 4].filter((bit) => (m & bit) !== 0);
const heldBy = (worlds: readonly boolean[]): EndValues => [Number(worlds.every(Boolean)), Number(worlds.some(Boolean))];

test.each([false, true])(
  'two choices are equal: certain in all pairs of words, possible in one (turned: %s)',
  (negated) => {
    for (const a of MASKS)
      for (const b of MASKS) {
        const e = new PairBuilder();
        const told = (pair: Pair): EndValues =>
          e.of(
            lowerEqual(context(e, e.mask(a), pair), { kind: 'equal', negated, left: A, right: B, type: WORDS }, ENV),
          );
        const worlds = heldBy(words(a).flatMap((x) => words(b).map((y) => (x === y) !== negated)));
        expect(told(e.mask(b)), `${a} and ${b}`).toEqual(worlds);
        if (words(b).length === 1) expect(told({ shape: 'mask', m: e.ir.num(b) }), `${a} and ${b}`).toEqual(worlds);
      }
  },
);

test('one of a list is certain where nothing outside of it is possible, possible where something in it is', () => {
  for (const a of MASKS)
    for (const list of [0, ...MASKS]) {
      const e = new PairBuilder();
      const pair = lowerIn(context(e, e.mask(a)), A, list, ENV);
      expect(e.of(pair), `${a} in ${list}`).toEqual(heldBy(words(a).map((x) => (x & list) !== 0)));
    }
});

test('a list of the law is that of the first day of the period; what is not known leaves the answer open', () => {
  const value = (from: number, ...values: string[]): object => ({ from, cell: { kind: 'list', values } });
  const told = (m: number, ...values: object[]): EndValues => {
    const e = new PairBuilder();
    const ctx = context(e, e.mask(m), e.mask(m), values);
    return e.of(lowerListed(ctx, { kind: 'listed', item: A, figure: 'f', type: WORDS }, ENV));
  };
  const list = [value(20200101, 'small'), value(20250101, 'large'), value(20250102, 'middle')];
  expect([4, 1, 5].map((m) => told(m, ...list))).toEqual([
    [1, 1],
    [0, 0],
    [0, 1],
  ]);
  expect(told(4, value(20250102, 'large'))).toEqual([0, 1]);
  expect(told(4, { from: 20200101, cell: { kind: 'unknown', min: 0, max: 1, why: '' } })).toEqual([0, 1]);
});
