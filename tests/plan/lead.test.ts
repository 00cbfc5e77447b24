/** These tests check which route of a law file leads, and which routes may still come to lead where this is open. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grant } from '../../engine/core/src/rulebook/model.ts';
import { createColumn, type Column } from '../../engine/core/src/plan/columns.ts';
import { Ir } from '../../engine/core/src/plan/ir.ts';
import { lowerLead, type RoutedLaw } from '../../engine/core/src/plan/lead.ts';
import type { Planner } from '../../engine/core/src/plan/planner.ts';
import { GRID } from '../../engine/core/src/values/grid.ts';
import { THREE, evaluateNode, CERTAINLY, type EndValues } from './evaluate-node.ts';

/** Describes a route: `pays` is in whole euros a month, and `costs` is paid once. */
type Way = { readonly grant: Grant; readonly verdict: EndValues; readonly pays: EndValues; readonly costs: EndValues };

function found(
  ways: readonly Way[],
  isAlike = false,
): { place: number; isSettled: boolean; mayBe: readonly boolean[] } {
  const ir = new Ir();
  const cells: Record<string, number> = {};
  const held = (id: string, ends: EndValues, unit: Readonly<Record<string, number>> | null): Column => {
    const isTruth = unit === null;
    const made = createColumn(
      id,
      'person',
      isTruth ? { kind: 'truth' } : { kind: 'number', unit, min: 0, max: 1e9 },
      false,
    );
    made.slots.forEach((slot, i) => (cells[slot] = (ends[i] as number) * (isTruth ? 1 : GRID)));
    return made;
  };
  const routes = ways.map(({ grant, verdict, pays, costs }, i) => ({
    understood: { route: { grant } },
    verdict: held(`v${i}`, verdict, null),
    lines: [
      { kind: 'pays', column: held(`p${i}`, pays, { money: 1, month: -1 }) },
      { kind: 'costs', column: held(`c${i}`, costs, { money: 1 }) },
      { kind: 'tells', column: held(`t${i}`, [9e5, 9e5], { money: 1 }) },
    ].filter(() => !isAlike),
  }));
  const lead = lowerLead({ ir } as Planner, { routes, lines: [] } as unknown as RoutedLaw);
  return {
    place: evaluateNode(lead.place, cells),
    isSettled: evaluateNode(lead.isSettled, cells) !== 0,
    mayBe: ways.map((_, place) => evaluateNode(lead.mayBe(place), cells) !== 0),
  };
}

const GRANTED: readonly Grant[] = ['automatic', 'on-request'];
const way = fc.record({
  grant: fc.constantFrom(...GRANTED),
  verdict: fc.constantFrom(...THREE),
  pays: fc.tuple(fc.nat(3), fc.nat(2)).map(([least, more]): EndValues => [least, least + more]),
  costs: fc.constantFrom<EndValues>([0, 0], [12, 12], [0, 13], [11, 12]),
});
const ways = fc.array(way, { minLength: 1, maxLength: 4 });

/**
 * Returns the place of the route that leads where all is known, or `null` where no route is open. First comes the route
 * that gives most, then the one that is granted automatically, then the order of the law file.
 */
function leader(known: readonly Way[]): number | null {
  const gives = ({ pays, costs }: Way): number => pays[0] * 12 - costs[0];
  const open = known.flatMap((one, place) => (one.verdict === CERTAINLY ? [{ ...one, place }] : []));
  open.sort((a, b) => gives(b) - gives(a) || GRANTED.indexOf(a.grant) - GRANTED.indexOf(b.grant) || a.place - b.place);
  return open[0]?.place ?? null;
}

test('whichever route leads once all is known may lead before; and where all is known it leads alone', () => {
  const settled = ([lo, hi]: EndValues, x: number): EndValues => (x % 2 === 0 ? [lo, lo] : [hi, hi]);
  const drawn = fc.array(fc.tuple(way, fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(drawn, (list) => {
      const known = list.map(([one, v, m]) => ({
        ...one,
        verdict: THREE.find(([c, p]) => c === p && c === settled(one.verdict, v)[0]) as EndValues,
        pays: settled(one.pays, m),
        costs: settled(one.costs, v + m),
      }));
      const place = leader(known);
      const { isSettled, mayBe, ...lead } = found(known);
      expect(isSettled).toBe(place !== null);
      expect(mayBe).toEqual(known.map((_, i) => i === place));
      if (place === null) return;
      expect(lead.place).toBe(place);
      expect(found(list.map(([one]) => one)).mayBe[place]).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a settled route leads before an open one, whatever that may give; one that is closed never may', () => {
  fc.assert(
    fc.property(ways, (drawn) => {
      const { place, isSettled, mayBe } = found(drawn);
      expect(isSettled).toBe(drawn.some(({ verdict }) => verdict === CERTAINLY));
      if (isSettled) expect(drawn[place]?.verdict).toBe(CERTAINLY);
      for (const [i, may] of mayBe.entries()) if (may) expect(drawn[i]?.verdict[1]).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('where all routes give the same, what comes by itself leads, then the first', () => {
  const same = { verdict: CERTAINLY, pays: [0, 0], costs: [0, 0] } as const;
  const [later, first] = [{ ...same, grant: 'on-request' } as const, { ...same, grant: 'automatic' } as const];
  expect([found([later, first, first], true).place, found([later, later], true).place]).toEqual([1, 0]);
});
