/** These tests check the interval of a sum, whose width follows from the differences between the parts of the homes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAD } from '../../engine/population/src/scenario/cells.ts';
import { collectGroups, formatPartKey, HOME_PARTS } from '../../engine/population/src/scenario/groups.ts';
import { createSpread } from '../../engine/population/src/scenario/intervals.ts';

const HOMES = HEAD.indexOf('homes');
const PERSONS = HEAD.indexOf('persons');
const counts = fc.array(fc.nat(5000), { minLength: HOME_PARTS, maxLength: HOME_PARTS });

/** Makes a group in which every part has a hundred homes and the given number of persons. */
function parted(persons: readonly number[]) {
  const sums = new Map(
    persons.map((n, part) => {
      const cells = HEAD.map(() => 0n);
      cells[HOMES] = 100n;
      cells[PERSONS] = BigInt(n);
      return [formatPartKey('all', part), cells];
    }),
  );
  const all = collectGroups(sums).get('all');
  if (all === undefined) throw new Error('no group');
  return all;
}
const personsOf = (sums: readonly bigint[]): number => Number(sums[PERSONS] ?? 0n);

test('where parts are alike in homes it is the error of a sum of so many draws', () => {
  fc.assert(
    fc.property(counts, (persons) => {
      const all = parted(persons);
      const mean = persons.reduce((a, b) => a + b, 0) / HOME_PARTS;
      const variance = (HOME_PARTS / (HOME_PARTS - 1)) * persons.reduce((sum, n) => sum + (n - mean) ** 2, 0);
      // The factor is that of Student's distribution with 19 degrees of freedom, at 95 %.
      expect(createSpread(all, all)(personsOf)).toBeCloseTo(2.093 * Math.sqrt(variance), 3);
    }),
  );
});

test('of a group that misses from some parts it can be told, of homes that miss from some it cannot', () => {
  const all = parted(Array.from({ length: HOME_PARTS }, () => 50));
  const half = { ...all, parts: all.parts.map((part, i) => (i % 2 === 0 ? part : undefined)) };
  const sums = half.parts.reduce((sum, part) => sum + (part === undefined ? 0n : (part[PERSONS] ?? 0n)), 0n);
  const group = { ...half, sums: HEAD.map((_, i) => (i === PERSONS ? sums : 0n)) };
  expect(createSpread(all, group)(personsOf)).toBeGreaterThan(0);
  expect(createSpread(half, all)(personsOf)).toBe(null);
});
