/**
 * These tests check that no number about one to nine persons is shown, nor a number from which it could be computed.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCountedPlan } from '../../engine/core/src/plan/make.ts';
import {
  layOutCells,
  HOUSEHOLDS_CELL,
  PERSONS,
  SAMPLED_HOUSEHOLDS,
  SAMPLED_PERSONS,
} from '../../engine/population/src/tables/cells.ts';
import { FEWEST, computeGroupTotals } from '../../engine/population/src/run/totals.ts';
import { understood } from '../open-rulebook.ts';
import { POPULATION_DAY } from './shared.ts';

const { counted } = makeCountedPlan(understood, POPULATION_DAY, ['ris']);
const asked = { counted: counted.filter((c) => c.right.right.name === 'ris') };
const { size, rights } = layOutCells(asked.counted);
const [lived] = rights[0]?.pictures ?? [0];
const told = rights[0]?.told ?? 0;

interface Group {
  readonly persons: number;
  readonly certain: number;
  readonly open: number;
}

/** Draws groups with numbers on both sides of the least number that is shown. */
const group = fc
  .record({ certain: fc.nat(25), open: fc.nat(25), others: fc.nat(25) })
  .map(({ certain, open, others }): Group => ({ persons: certain + open + others, certain, open }));

function sumsOf({ persons, certain, open }: Group): readonly bigint[] {
  const sums = new Array<bigint>(size).fill(0n);
  const put = (at: number, n: number, weight = 10_000): void => void (sums[at] = BigInt(n * weight));
  [HOUSEHOLDS_CELL, PERSONS].forEach((at) => put(at, persons));
  [SAMPLED_HOUSEHOLDS, SAMPLED_PERSONS].forEach((at) => put(at, persons, 1));
  [certain, certain + open].forEach((n, end) => {
    put(lived + end, n);
    put(lived + 2 + end, n);
    put(lived + 4 + end, n, 1);
    put(told + end, n);
    put(told + 2 + end, n, 1);
  });
  return sums;
}

test('small groups, small cells, and the one more that a small one could be worked out from', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (groups) => {
      const sums = new Map(groups.map((g, k) => [`g${k}`, sumsOf(g)] as const));
      const shown = new Map(
        computeGroupTotals(sums, asked, { official: false, isDrawn: false, takenUp: new Map() }).map((g) => [
          g.group,
          g.rights[0]?.today,
        ]),
      );
      const ends = groups.map((g, k) => {
        const hidden = { certain: null, possible: null };
        const { entitled: reached, received_as_told: told } = shown.get(`g${k}`) ?? {
          entitled: hidden,
          received_as_told: hidden,
        };
        // In these sums as many people receive the right by the tables as are entitled, so that the same cells are
        // hidden for both.
        expect(told).toEqual(reached);
        const isSmall = (n: number): boolean => n > 0 && BigInt(n) < FEWEST;
        if (BigInt(g.persons) < FEWEST) expect(shown.has(`g${k}`)).toBe(false);
        if (isSmall(g.certain) || isSmall(g.open)) expect(reached.certain).toBeNull();
        if (isSmall(g.certain + g.open)) expect(reached.possible).toBeNull();
        if (reached.possible !== null) expect(reached.possible).toBe(g.certain + g.open);
        return { ...reached, counts: g.certain + g.open > 0 };
      });
      for (const end of ['certain', 'possible'] as const) {
        const hidden = ends.filter((e) => e[end] === null).length;
        // A hidden cell could be computed from the total if it were the only one, so that another is hidden with it;
        // groups in which the number is zero do not help.
        if (hidden === 1) expect(ends.filter((e) => e[end] !== null && e.counts)).toEqual([]);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});
