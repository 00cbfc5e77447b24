/**
 * These tests check explorations, which estimate from the law and from assumptions what nobody has counted. A part is
 * never larger than its whole, no home both gains and loses, and no range is narrower than the assumptions allow.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluatePoint, type Point } from '../../engine/population/src/scenario/explore/draw.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { LEDGER, type Ledger } from '../../engine/population/src/scenario/explore/ledger.ts';
import type { Exploration } from '../../engine/population/src/scenario/explore/model.ts';
import { weighAssumptions } from '../../engine/population/src/scenario/explore/weigh.ts';
import { openScenarios } from '../../engine/population/src/scenario/open.ts';
import { rulebook } from '../open-rulebook.ts';

const { explorations } = await openScenarios(RULES_FOLDER, rulebook);

const entries = fc.record({
  income: fc.integer({ min: 0, max: 2500 }),
  more: fc.integer({ min: 0, max: 500 }),
  missing: fc.integer({ min: 0, max: 300 }),
});
/** In these ledgers the possible amounts are never less than the certain ones. */
const ledgers: fc.Arbitrary<readonly Ledger[]> = fc
  .array(fc.tuple(entries, entries, fc.boolean(), fc.integer({ min: 1, max: 300 })), { minLength: 3, maxLength: 12 })
  .map((homes) =>
    homes.map(([certain, besides, isOpen, weight], hh) => {
      const end = ({ income, more, missing }: typeof certain): Record<(typeof LEDGER)[number], number> => ({
        ...{ income, missing },
        aid: income + more,
        aid_of_one: income,
      });
      const possible = {
        income: certain.income + besides.income,
        more: certain.more + besides.more,
        missing: certain.missing + besides.missing,
      };
      return { hh, weight, ends: [isOpen ? null : end(certain), end(possible)] };
    }),
  );
const drawn = fc.record({ of: fc.constantFrom(...explorations), homes: ledgers, seed: fc.nat() });

function pointOf(of: Exploration, homes: readonly Ledger[], end: 0 | 1, at: 'value' | 0 | 1 = 'value'): Point {
  return { ledgers: homes, end, values: of.assumed.map(({ value, range }) => (at === 'value' ? value : range[at])) };
}

test('a part is no more than what it is a part of, and no home both gains and loses by the first face', () => {
  fc.assert(
    fc.property(drawn, ({ of, homes, seed }) => {
      const weight = homes.reduce((sum, one) => sum + one.weight, 0);
      for (const at of ['value', 0, 1] as const) {
        const found = evaluatePoint(of, seed, pointOf(of, homes, 1, at));
        for (const part of of.parts)
          if (part.of !== null)
            expect(found.get(part.id)?.homes).toBeLessThanOrEqual((found.get(part.of)?.homes ?? 0) + 1e-9);
        const [{ gain, loss }] = of.faces;
        expect((found.get(gain.id)?.homes ?? 0) + (found.get(loss.id)?.homes ?? 0)).toBeLessThanOrEqual(weight + 1e-6);
      }
    }),
    { numRuns: 40 },
  );
});

test('what is shown reaches from the lowest to the highest: no end of an assumption, and nothing as taken, lies outside', () => {
  let [wide, turned] = [0, 0];
  fc.assert(
    fc.property(drawn, ({ of, homes, seed }) => {
      const result = weighAssumptions(of, seed, { taken: homes, reached: [] });
      const points = [pointOf(of, homes, 0), pointOf(of, homes, 1)];
      points.push(
        ...of.assumed.flatMap((_, k) => ([0, 1] as const).map((end) => moved(points[0] as Point, of, k, end))),
      );
      for (const point of points) {
        const found = evaluatePoint(of, seed, point);
        for (const {
          id,
          homes: [low, high],
        } of result.shows) {
          expect(found.get(id)?.homes).toBeGreaterThanOrEqual(low);
          expect(found.get(id)?.homes).toBeLessThanOrEqual(high);
          if (low < high) wide++;
        }
      }
      for (const { low, high, turns } of result.weighs) {
        expect(turns).toBe(Math.sign(low.net) * Math.sign(high.net) === -1);
        if (turns) turned++;
        expect(Math.min(low.net, high.net)).toBeGreaterThanOrEqual(result.net[0]);
        expect(Math.max(low.net, high.net)).toBeLessThanOrEqual(result.net[1]);
      }
    }),
    { numRuns: 20 },
  );
  expect(wide).toBeGreaterThan(100);
  expect(turned).toBeGreaterThan(0);
});

function moved(point: Point, { assumed }: Exploration, k: number, end: 0 | 1): Point {
  return { ...point, values: point.values.with(k, assumed[k]?.range[end] ?? 0) };
}

test('more homes are drawn where a likelihood is higher, and the same ones among them', () => {
  fc.assert(
    fc.property(drawn, fc.double({ min: 0, max: 1, noNaN: true }), ({ of, homes, seed }, share) => {
      const k = of.assumed.findIndex(({ unit }) => unit === 'share');
      const id = of.assumed[k]?.id ?? '';
      const only: Exploration = {
        ...of,
        parts: [{ id, text: of.title, of: null, euros: null, when: (at) => at[LEDGER.length + k] as number }],
      };
      const drawnWith = (value: number): number => {
        const point = pointOf(of, homes, 1);
        return evaluatePoint(only, seed, { ...point, values: point.values.with(k, value) }).get(id)?.homes ?? 0;
      };
      expect(drawnWith(0)).toBe(0);
      expect(drawnWith(share)).toBeLessThanOrEqual(drawnWith((1 + share) / 2));
      expect(drawnWith(1)).toBeCloseTo(homes.reduce((sum, one) => sum + one.weight, 0));
    }),
    { numRuns: 30 },
  );
});
