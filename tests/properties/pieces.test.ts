/**
 * These tests check that a dated fact read over several days gives the same as reading its days one by one, even where
 * the array is longer than its content.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bitsOver,
  greatestOver,
  findHeldSince,
  latestBefore,
  leastOver,
  onDay,
} from '../../engine/core/src/run/pieces.ts';

const LAST = 40;

const pieces = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: LAST }), { maxLength: 5 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { minLength: 6, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([days, ends, ended]) => {
    const list = [0, ...days.sort((a, b) => a - b)].flatMap((from, k) => [from, ...(ends[k] as [number, number])]);
    return Float64Array.from(ended ? [...list, Infinity, 7, 7, 3, 7, 7] : list);
  });

const twoDays = fc
  .tuple(fc.integer({ min: 0, max: LAST }), fc.integer({ min: 0, max: LAST }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

it('over several days: the least, the greatest, and all bits of each of them', () => {
  fc.assert(
    fc.property(pieces, twoDays, (list, [from, until]) => {
      const days = Array.from({ length: until - from + 1 }, (_, n) => from + n);
      const [least, greatest] = [days.map((d) => onDay(list, d, 1)), days.map((d) => onDay(list, d, 2))];
      expect(leastOver(list, from, until)).toBe(Math.min(...least));
      expect(greatestOver(list, from, until)).toBe(Math.max(...greatest));
      expect(bitsOver(list, from, until)).toBe(greatest.reduce((bits, one) => bits | one, 0));
    }),
  );
});

it('what has held: since the first day after which no day up to now says otherwise', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.integer({ min: 0, max: LAST }), (one, other, day) => {
      const holds = (d: number): boolean => onDay(one, d, 1) > 2 || onDay(other, d, 1) > 2;
      const broken = Array.from({ length: day + 1 }, (_, d) => d).filter((d) => !holds(d));
      const since = findHeldSince([one, other], day, holds);
      const last = broken.at(-1);
      if (last === undefined) expect(since).toBe(19000101);
      else if (last < day) expect(since).toBe(last + 1);
      else expect(since).toBeGreaterThan(day);
    }),
  );
});

it('the latest day on which a piece begins, before another', () => {
  fc.assert(
    fc.property(pieces, fc.integer({ min: 0, max: LAST }), (list, before) => {
      const found = latestBefore(list, before);
      expect(found).toBeLessThan(before);
      expect(found).toBe(before === 0 ? -1 : Math.max(...begun(list).filter((from) => from < before)));
    }),
  );
});

/** Lists the days on which the pieces of a list begin. */
function begun(list: Float64Array): readonly number[] {
  const days = [...list].filter((_, k) => k % 3 === 0);
  const end = days.indexOf(Infinity);
  return end < 0 ? days : days.slice(0, end);
}
