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
import { GroupTally } from '../../engine/population/src/run/tally.ts';
import { countScenarioCells } from '../../engine/population/src/scenario/cells.ts';
import { countHome } from '../../engine/population/src/scenario/count.ts';
import { hideDerivable, type ZeroSum } from '../../engine/population/src/scenario/derivable.ts';
import { formatPartKey } from '../../engine/population/src/scenario/groups.ts';
import { SETTINGS } from '../../engine/population/src/scenario/job.ts';
import type { PersonOutcome } from '../../engine/population/src/scenario/outcome.ts';
import { computeGroupResults } from '../../engine/population/src/scenario/results.ts';
import type { GroupResult } from '../../engine/population/src/scenario/result.ts';
import { rulebook, understood } from '../open-rulebook.ts';
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

/** Draws tables with their totals: the last row and the last column are sums of the others. */
const totalled = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(25)), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((inner) => {
    const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
    const wide = inner.map((row) => [...row, sum(row)]);
    return [...wide, (wide[0] ?? []).map((_, c) => sum(wide.map((row) => row[c] ?? 0)))];
  });

/**
 * Says whether a hidden number can have another value with all that is shown: another number of its row and column has
 * to move with it, and so on until a circle closes. A total moves against what it adds up; no number falls below zero.
 */
function canDiffer(
  table: readonly (readonly number[])[],
  hidden: ReadonlySet<number>,
  row: number,
  column: number,
): boolean {
  const [height, width] = [table.length, table[0]?.length ?? 0];
  const isTotal = (r: number, c: number): boolean => (r === height - 1) !== (c === width - 1);
  const canMove = (r: number, c: number, up: boolean): boolean =>
    hidden.has(r * width + c) && (up !== isTotal(r, c) || (table[r]?.[c] ?? 0) > 0);
  return [true, false].some((up) => {
    if (!canMove(row, column, up)) return false;
    // A number of the same column moves the other way, then one of the row of that moves the first way, and so on.
    const [seen, open] = [new Set<number>(), [column]];
    for (let c = open.pop(); c !== undefined; c = open.pop())
      for (let r = 0; r < height; r++) {
        if (!canMove(r, c, !up) || (r === row && c === column)) continue;
        if (r === row) return true;
        for (let next = 0; next < width; next++) {
          if (next === c || seen.has(next) || !canMove(r, next, up)) continue;
          seen.add(next);
          open.push(next);
        }
      }
    return false;
  });
}

test('in a table with totals every hidden number could be another', () => {
  fc.assert(
    fc.property(totalled, (table) => {
      const [height, width] = [table.length, table[0]?.length ?? 0];
      const flat = table.flat();
      const small = new Set([...flat.keys()].filter((k) => (flat[k] ?? 0) > 0 && (flat[k] ?? 0) < 10));
      const line = (places: readonly number[]): ZeroSum =>
        places.map((place, k) => [place, k === places.length - 1 ? -1 : 1] as const);
      const hidden = hideDerivable({
        valueAt: (place) => flat[place] ?? 0,
        sums: [
          ...table.map((row, r) => line(row.map((_, c) => r * width + c))),
          ...(table[0] ?? []).map((_, c) => line(table.map((__, r) => r * width + c))),
        ],
        hidden: small,
        mayHide: () => true,
        together: (place) => [place],
      });
      for (const place of small) expect(hidden.has(place)).toBe(true);
      for (const place of hidden)
        if ((flat[place] ?? 0) > 0)
          expect(canDiffer(table, hidden, Math.floor(place / width), place % width), `${place} of ${height}`).toBe(
            true,
          );
    }),
    { numRuns: 1000 },
  );
});

const truth = fc.constantFrom({ c: false, p: false }, { c: false, p: true }, { c: true, p: true });
const person = fc
  .record({
    entitled: fc.array(truth, { minLength: 3, maxLength: 3 }),
    has: fc.array(truth, { minLength: 3, maxLength: 3 }),
  })
  .map(({ entitled, has }) =>
    SETTINGS.map((_, s): PersonOutcome => {
      const [none, zero] = [{ c: false, p: false }, [0, 0] as const];
      const [own, had] = [entitled[s] ?? none, has[s] ?? none];
      const others = { asked: none, byItself: none, seen: none, writtenTo: none, asks: false, answers: false };
      return { entitled: own, has: had, ...others, claim: own, due: zero, paid: zero };
    }),
  );
/** Draws kinds of persons, and how many of each kind each region has. */
const regions = fc.array(
  fc.record({ person, counts: fc.array(fc.oneof(fc.constant(0), fc.nat(40)), { minLength: 3, maxLength: 3 }) }),
  { minLength: 1, maxLength: 6 },
);
const [RIGHT] = rulebook.rights;

/** Returns what is shown and, of the same persons as if they were invented, all numbers. */
function countRegions(
  kinds: readonly { readonly person: readonly PersonOutcome[]; readonly counts: readonly number[] }[],
): {
  readonly shown: readonly GroupResult[];
  readonly whole: readonly GroupResult[];
} {
  const names = ['all', 'region brussels', 'region flanders', 'region wallonia'];
  const tallies = names.map(() => new GroupTally(countScenarioCells(1)));
  for (const one of kinds)
    one.counts.forEach((count, k) => {
      for (let n = 0; n < count; n++)
        countHome({
          weight: 10_000,
          outcomes: one.person.map((outcome) => [[outcome]]),
          ended: [],
          ofHome: [tallies[0], tallies[k + 1]] as readonly GroupTally[],
          ofPersons: [[]],
        });
    });
  const sums = new Map(names.map((name, k) => [formatPartKey(name, 0), tallies[k]?.sums() ?? []]));
  const of = (isDrawn: boolean): readonly GroupResult[] =>
    computeGroupResults(sums, RIGHT === undefined ? [] : [RIGHT], { scale: 1, isDrawn });
  return { shown: of(false), whole: of(true) };
}

test('no way from a status to another can be computed from the others, the measures or the groups', () => {
  fc.assert(
    fc.property(regions, (kinds) => {
      const { shown, whole } = countRegions(kinds);
      const flowsOf = (groups: readonly GroupResult[], word: string | null) =>
        groups.find((g) => g.word === word)?.rights[0]?.flows;
      const words = whole.map((g) => g.word);
      const isHidden = (word: string | null, k: number): boolean =>
        (flowsOf(shown, word)?.[k]?.persons ?? null) === null && (flowsOf(whole, word)?.[k]?.persons ?? 0) > 0;
      const flows = flowsOf(whole, null) ?? [];
      for (const group of shown) {
        const measures = group.rights[0]?.settings;
        const hidden = [...flows.keys()].filter((k) => isHidden(group.word, k));
        // All ways together are the persons of the group.
        expect(hidden.length).not.toBe(1);
        const ends = [
          ['before', 'receives', measures?.observed.persons.reached],
          ['before', 'forgotten', measures?.observed.persons.forgotten],
          ['before', 'undue', measures?.observed.persons.undue],
          ['after', 'receives', measures?.scenario.persons.reached],
          ['after', 'forgotten', measures?.scenario.persons.forgotten],
          ['after', 'undue', measures?.scenario.persons.undue],
        ] as const;
        for (const [side, status, measure] of ends) {
          const along = hidden.filter((k) => flows[k]?.[side] === status);
          if (measure?.certain != null) expect(along.length, `${side} ${status}`).not.toBe(1);
          else if (along.length === 0 && isTaken(whole, group.word, side, status)) {
            // The hidden measure is the sum of ways that are shown, so that it is itself large. It may be known only
            // while the possible number is hidden, which would otherwise reveal how many persons are uncertain.
            expect(measure?.possible ?? null, `${side} ${status}`).toBeNull();
          }
        }
      }
      for (const k of flows.keys()) expect(words.filter((word) => isHidden(word, k)).length).not.toBe(1);
      // The size of a group that is not shown cannot be computed either.
      const missing = whole.filter((g) => g.persons > 0 && !shown.some((one) => one.word === g.word));
      if (shown.length > 0) expect(missing.length).not.toBe(1);
    }),
    { numRuns: 200 },
  );
});

/** Says whether somebody of the group has a status on this side. */
function isTaken(
  groups: readonly GroupResult[],
  word: string | null,
  side: 'before' | 'after',
  status: string,
): boolean {
  const flows = groups.find((g) => g.word === word)?.rights[0]?.flows ?? [];
  return flows.some((flow) => flow[side] === status && (flow.persons ?? 0) > 0);
}
