/**
 * These tests check the plan for a population: whatever the tables provide and whatever is kept, a kept column has the
 * same value as in the whole plan.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeLayout } from '../../engine/core/src/plan/layout.ts';
import { narrowPlanToColumns } from '../../engine/core/src/plan/narrow.ts';
import { createInterpreter } from '../../engine/core/src/run/interpret.ts';
import { computeHousehold, readSlot } from '../../engine/core/src/run/household.ts';
import { createLoader } from '../../engine/core/src/run/load.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { SMALL_DAY, compileSmall } from '../vectors/small.ts';

const compiled = compileSmall({
  vocabulary: {
    person: {
      ...{ m: { type: 'money', min: 0, max: 100 }, t: { type: 'yes-no' }, c: { type: ['low', 'middle', 'high'] } },
      ...{ works: { type: 'yes-no', kept: 'spells' }, busy: { type: 'yes-no', is: 'works and t' } },
    },
  },
  groups: { busy_ones: { over: 'everybody', where: 'member.busy or member.c == low' } },
  law: {
    facts: {
      n: 'count(busy_ones)',
      sum: 'sum(busy_ones, member.m)',
      held: 'held_months(works)',
      open: 'c == high or t',
    },
    routes: { r: { when: { all: [{ r_open: 'open and m >= 1' }, { r_busy: 'busy' }] } } },
    pays: { amount: 'min(sum, m)' },
  },
});
const { plan } = compiled.at(SMALL_DAY);
const WRITTEN = [...plan.columns.values()].filter(({ slots }) =>
  plan.steps.some(({ writes }) => writes.some(({ slot }) => slots.includes(slot))),
);

const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  m: fc.oneof(fc.nat(100), fc.constant({ min: 3, max: 7 })),
  t: fc.constantFrom('yes', 'no', null),
  c: fc.constantFrom('low', 'high', null, { one_of: ['low', 'middle'] }),
  works: fc.constantFrom('yes', 'no', null, [
    { from: '2024-01-01', until: '2024-12-31', value: 'no' },
    { from: '2025-01-01', value: 'yes' },
  ]),
  busy: fc.constantFrom('yes', 'no', null),
};

test('a kept column of a narrowed plan holds what it holds in the whole one', () => {
  const keeping = fc.subarray(WRITTEN, { minLength: 1, maxLength: 4 });
  const people = fc.array(fc.record(VALUES), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.subarray(Object.keys(VALUES)), keeping, people, fc.boolean(), (brings, keeps, persons, isDated) => {
      // A table without days has one value of a fact, which holds on all days.
      const names = (name: string): string => (isDated ? name.replace(/^d_/, '') : name);
      const always = (v: unknown): unknown =>
        v === null ? v : [{ from: '1900-01-01', value: v === 'no' ? v : 'yes' }];
      const told = ({ works, ...p }: Readonly<Record<string, unknown>>): object => {
        const all = Object.entries({ ...p, works: isDated ? works : always(works) });
        return Object.fromEntries(all.filter(([name]) => brings.includes(name)));
      };
      const input = { others: 'none', persons: Object.fromEntries(persons.map((p, i) => [`p${i}`, told(p)])) };
      const situation = readSituation(compiled.rulebook, input, SMALL_DAY);
      const own = narrowPlanToColumns(
        plan,
        (_, name) => brings.includes(names(name)),
        new Set(keeps.flatMap((c) => c.slots)),
      );
      const layout = computeLayout(own);
      const [load, interpret] = [createLoader(own, layout, compiled.rulebook), createInterpreter(own, layout).run];
      const narrow = { ...compiled.at(SMALL_DAY), plan: own, layout, load, interpret };
      const [less, whole] = [narrow, compiled.at(SMALL_DAY)].map((period) => {
        const h = computeHousehold(period, situation, SMALL_DAY, 'interpret');
        return keeps.map((c) => ([0, 1] as const).map((end) => h.persons.map((_, row) => readSlot(h, c, row, end))));
      });
      for (const c of keeps) expect(own.columns.get(c.id), c.id).toBe(c);
      expect(less).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test('a step that nobody keeps or reads is left out, and so is an input that nobody brings', () => {
  const column = WRITTEN.find((c) => c.id.endsWith('.open'));
  const own = narrowPlanToColumns(plan, (_, name) => name === 'c', new Set(column?.slots));
  expect(own.steps.map((s) => s.writes.length)).toEqual([2]);
  expect(own.inputs.map((i) => i.column.id)).toEqual(['c']);
  expect(own.dated).toEqual([]);
});
