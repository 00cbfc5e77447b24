/**
 * Tests that the nearest change turns a no when it is applied, that no smaller change does, and that facts which cannot
 * turn it need not be tried.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getDependencyIndex } from '../../../engine/core/src/explain/dependencies/dependency-index.ts';
import { findNearestChanges } from '../../../engine/core/src/explain/trials/nearest-changes.ts';
import { findTurnableFacts } from '../../../engine/core/src/explain/trials/turnable.ts';
import { CALENDAR, parseDay, showDay } from '../../../engine/core/src/values/calendar.ts';
import { compileSmall } from '../../vectors/small.ts';
import {
  evaluatePerson,
  listFactIds,
  holds,
  compileTree,
  drawnPersons,
  toStatedValue,
  drawTrees,
  createTrials,
  type TrialFacts,
} from './drawn-trees.ts';

const [FIRST, LAST] = [20250301, 20250930];

/** Lists all values that a fact can have, in its smallest steps. `far` computes their distance from the known value. */
const EVERY: Readonly<Record<string, readonly unknown[]>> = {
  ...{ t: ['yes', 'no'], u: ['yes', 'no'], c: ['low', 'middle', 'high'] },
  m: Array.from({ length: 301 }, (_, i) => i / 100),
  n: Array.from({ length: 10 }, (_, i) => i),
  d: Array.from({ length: CALENDAR.days(FIRST, LAST) + 1 }, (_, i) => showDay(CALENDAR.days_after(FIRST, i))),
};

function far(from: unknown, to: unknown): number {
  if (typeof from === 'number') return Math.round(Math.abs(from - (to as number)) * 100) / 100;
  const [a, b] = [parseDay(String(from)), parseDay(String(to))];
  return a === null || b === null ? 1 : Math.abs(CALENDAR.days(a, b));
}

/** Is the width of a fact's range. Days are measured as a share of a century. */
const WIDE: Readonly<Record<string, number>> = { m: 3, n: 9, d: 36525 };

test('a nearest change turns the verdict where it is laid on, no smaller one does, and none is left out', () => {
  fc.assert(
    fc.property(drawTrees(false), drawnPersons, (tree, ann: TrialFacts) => {
      const compiled = compileTree(tree);
      const { h, right, verdict } = evaluatePerson(compiled, ann);
      expect(verdict).toBe(holds(tree, ann) ? 'yes' : 'no');
      if (verdict !== 'no') return;
      const least = Object.entries(EVERY).flatMap(([fact, values]) => {
        const turning = values.filter((v) => holds(tree, { ...ann, [fact]: v })).map((v) => far(ann[fact], v));
        return turning.length === 0 ? [] : [[fact, Math.min(...turning)] as const];
      });
      const facts = findTurnableFacts(h, getDependencyIndex(h.period.plan), right, 0);
      for (const [fact] of least) expect([...facts]).toContain(fact);
      const all = new Set(listFactIds(compiled));
      const waiting = { right, row: 0, facts };
      const [found = []] = findNearestChanges(createTrials(compiled, h), compiled.rulebook, [waiting]);
      const [tried = []] = findNearestChanges(createTrials(compiled, h), compiled.rulebook, [
        { ...waiting, facts: all },
      ]);
      expect(tried).toEqual(found);
      expect(found).toHaveLength(Math.min(3, least.length));
      for (const { subject, distance, to, ...change } of found) {
        expect(distance, subject.fact).toBeCloseTo(new Map(least).get(subject.fact) as number, 9);
        expect([
          change.verdict,
          evaluatePerson(compiled, { ...ann, [subject.fact]: toStatedValue(to) }).verdict,
        ]).toEqual(['yes', 'yes']);
      }
      const shares = found.map(({ subject, distance }) => distance / (WIDE[subject.fact] ?? 1));
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});

test('of two ways the shorter is named; to receive the right already is none, and what is fixed is not moved', () => {
  const compiled = compileSmall({
    vocabulary: { person: { n: { type: 'number', min: 0, max: 9 } } },
    figures: { few: { unit: 'number', values: { '2000-01-01': { value: 4 } } } },
    law: {
      lasts: 'end_of(year, granted, 1)',
      routes: { only: { when: { any: [{ r_low: 'n <= 1' }, { r_high: 'n >= param.few' }] } } },
    },
  });
  const { h, right } = evaluatePerson(compiled, { n: 3 });
  const named = (fixed: boolean): unknown => {
    const rulebook = { ...compiled.rulebook, facts: compiled.rulebook.facts.map((f) => ({ ...f, fixed })) };
    const [found = []] = findNearestChanges(createTrials(compiled, h), rulebook, [
      { right, row: 0, facts: new Set(listFactIds(compiled)) },
    ]);
    return found.map(({ subject, to }) => [subject.fact, toStatedValue(to)]);
  };
  expect([named(false), named(true)]).toEqual([[['n', 4]], []]);
});
