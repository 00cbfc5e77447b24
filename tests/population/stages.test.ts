/** These tests check the order in which rights are worked out: each comes after the rights whose receipts it reads. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { arrangeStages, breakCircles, type ReceiptReads } from '../../engine/population/src/scenario/stages.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];
const reads: fc.Arbitrary<ReceiptReads> = fc
  .integer({ min: 1, max: LETTERS.length })
  .chain((n) => fc.array(fc.uniqueArray(fc.nat(n - 1), { maxLength: 3 }), { minLength: n, maxLength: n }))
  .map((lists) => lists.map((list) => new Set(list)));

/** Lists the rights that a right waits for, by way of others too; itself only when it stands in a circle. */
function behind(all: ReceiptReads, from: number): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [from];
  for (let r = open.pop(); r !== undefined; r = open.pop())
    for (const other of all[r] ?? [])
      if (other !== r && !found.has(other)) {
        found.add(other);
        open.push(other);
      }
  return found;
}

const stageOf = (stages: readonly (readonly number[])[], r: number): number => stages.findIndex((s) => s.includes(r));

test('a right comes in the first stage after all that it reads, and a circle is refused with its rights', () => {
  fc.assert(
    fc.property(reads, (all) => {
      const inCircle = all.some((_, r) => behind(all, r).has(r));
      if (inCircle) {
        expect(() => arrangeStages(all, LETTERS)).toThrow(ProblemError);
        return;
      }
      const stages = arrangeStages(all, LETTERS);
      expect(stages.flat().sort()).toEqual([...all.keys()]);
      all.forEach((own, r) => {
        const before = [...own].filter((other) => other !== r).map((other) => stageOf(stages, other));
        expect(stageOf(stages, r)).toBe(Math.max(-1, ...before) + 1);
      });
    }),
    { numRuns: 500 },
  );
});

test('a circle is broken by the order of the scenario, and only within itself', () => {
  fc.assert(
    fc.property(reads, (all) => {
      const stages = arrangeStages(breakCircles(all), LETTERS);
      all.forEach((own, r) => {
        for (const other of own) {
          const isMutual = other === r || behind(all, other).has(r);
          // Within a circle, a right waits for those that the scenario names before it.
          if (!isMutual || other < r) expect(stageOf(stages, other)).toBeLessThan(stageOf(stages, r));
        }
      });
    }),
    { numRuns: 500 },
  );
});

test('a right that is named before a circle comes after the right of it that it reads', () => {
  // The first reads the second, and the second and the third read each other: the second does not wait.
  const all = [new Set([1]), new Set([2]), new Set([1])];
  expect(arrangeStages(breakCircles(all), LETTERS)).toEqual([[1], [0, 2]]);
});

test('a circle is told with what, where, why and how to mend it', () => {
  try {
    arrangeStages([new Set([1]), new Set([2]), new Set([1])], LETTERS);
    expect.unreachable();
  } catch (error) {
    const [problem] = (error as ProblemError).problems;
    expect(problem).toMatchObject({ code: 'circle', where: { field: 'rights' } });
    expect(problem?.what).toContain('b reads c reads b');
    expect(problem?.why).not.toBe('');
    expect(problem?.mend).not.toBe('');
  }
});
