/** These tests check days that are not settled, windows, and how long something has held without interruption. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoweringContext, LoweringEnv } from '../../engine/core/src/plan/context.ts';
import { lowerCalendar } from '../../engine/core/src/plan/time.ts';
import { listDatedRowsRead, listRowsRead } from '../../engine/core/src/language/rows.ts';
import { TRUTH, type Term } from '../../engine/core/src/language/term.ts';
import { CALENDAR, type CalendarFunction } from '../../engine/core/src/values/calendar.ts';
import { compileSmall, readSmallValue, evaluateSmall } from '../vectors/small.ts';
import { PairBuilder, type EndValues } from './evaluate-node.ts';

const DAYS = fc.nat(800).map((n) => CALENDAR.days_after(20240101, n));
const range = (one: fc.Arbitrary<number>): fc.Arbitrary<EndValues> =>
  fc.tuple(one, one).map(([a, b]): EndValues => [Math.min(a, b), Math.max(a, b)]);
const STEPS = fc.integer({ min: -3, max: 3 });
const CALLS = new Map<CalendarFunction, readonly [fc.Arbitrary<number>, fc.Arbitrary<number>]>([
  ...(['years', 'months', 'days'] as const).map((name) => [name, [DAYS, DAYS]] as const),
  ...(['days_after', 'start_of_month', 'months_after'] as const).map((name) => [name, [DAYS, STEPS]] as const),
  ['last', [fc.integer({ min: 1, max: 12 }).map((m) => m * 100 + 1), DAYS]],
]);

test.each([...CALLS])('%s lies within its ends on every day that is left', (name, [first, second]) => {
  fc.assert(
    fc.property(range(first), range(second), (a, b) => {
      const e = new PairBuilder();
      const pairs = [e.number(a, true), e.number(b, true)];
      const ctx = { ir: e.ir, lower: (at: number) => pairs[at] } as unknown as LoweringContext;
      const term = { kind: 'call', name, word: null, args: [0, 1] } as unknown as Parameters<typeof lowerCalendar>[1];
      const [lo, hi] = e.of(lowerCalendar(ctx, term, {} as LoweringEnv));
      const values = a.flatMap((x) => b.map((y) => CALENDAR[name](x, y)));
      for (const x of values) expect(lo <= x && x <= hi, `${a.join()}, ${b.join()}: ${x}`).toBe(true);
      if (a[0] === a[1] && b[0] === b[1]) expect([lo, hi]).toEqual(values.slice(0, 2));
    }),
  );
});

const OPS = ['total', 'mean', 'least', 'most'];
const over = compileSmall({
  vocabulary: {
    person: {
      works: { type: 'yes-no', kept: 'spells' },
      wage: { type: 'money/month', min: 0, max: 100, kept: 'by-month' },
    },
  },
  law: {
    facts: {
      held: 'held_months(works)',
      ...Object.fromEntries(OPS.map((op) => [op, `wage.${op}(start_of(month, date, -2), date)`])),
    },
  },
});

test('a window gathers the months from its first day to its last, each at its least and its greatest', () => {
  const months = { '2025-03': 50, '2025-04': 30, '2025-05': { min: 10, max: 40 }, '2025-06': 20, '2025-07': 90 };
  const h = evaluateSmall(over, { persons: { ann: { wage: months } } });
  const ends = [60, 20, 10, 30].map((min, i) => ({ min, max: [90, 30, 20, 40][i] }));
  expect(OPS.map((op) => readSmallValue(h, op))).toEqual(ends);
});

test('what has held is counted from the end of the last break; a spell that is not known may be one or none', () => {
  const held = (value: string | null): unknown => {
    const works = [
      { from: '2020-01-01', until: '2024-09-30', value: 'no' },
      { from: '2024-10-01', until: '2024-12-31', value },
      { from: '2025-01-01', value: 'yes' },
    ];
    return readSmallValue(evaluateSmall(over, { persons: { ann: { works } } }), 'held');
  };
  expect(['no', 'yes', null].map(held)).toEqual([5, 8, { min: 5, max: 8 }]);
});

test('a fact that is only the index of a figure is among what a term reads', () => {
  const place: Term = { kind: 'fact', row: 'member', id: 'place', dated: true, type: TRUTH };
  const keys = [{ kind: 'term', term: place }] as const;
  const figure: Term = { kind: 'figure', id: 't', keys, day: null, type: TRUTH };
  const term: Term = { kind: 'not', operand: figure, type: TRUTH };
  expect([...listRowsRead(term)]).toEqual(['member']);
  expect([...listDatedRowsRead(term)]).toEqual(['member']);
});
