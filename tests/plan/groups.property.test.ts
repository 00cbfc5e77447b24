/**
 * These tests compare groups of which it is open who belongs with the households that the stated facts leave possible:
 * their values lie within the pairs, and where each unknown occurs only once, the pairs are no wider than these values.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readColumnValue, type Household, type ColumnValue } from '../../engine/core/src/run/household.ts';
import { compileSmall, evaluateSmall } from '../vectors/small.ts';

const IDS: readonly string[] = ['ann', 'ben', 'cat', 'dan'];

/**
 * Describes what is stated of one person; `null` stands for not known, and two numbers for a range (of years in
 * `born`).
 */
interface Said {
  readonly id: string;
  readonly lives: 'here' | 'elsewhere' | null;
  readonly t: 'yes' | 'no' | null;
  readonly m: readonly [number, number];
  readonly born: readonly [number, number];
  readonly head: string | null;
}
interface Home {
  readonly persons: readonly Said[];
  readonly others: 'unknown' | 'none';
}

const compiled = compileSmall({
  vocabulary: {
    person: {
      lives: { type: ['here', 'elsewhere'], kept: 'spells' },
      t: { type: 'yes-no' },
      m: { type: 'money', min: -50, max: 100 },
      born: { type: 'date', min: '2000-01-01', max: '2020-12-31' },
      head: { type: 'person' },
    },
  },
  groups: {
    roof_frame: { over: 'everybody', where: 'same(me, member) or (me.lives == here and member.lives == here)' },
    under_roof: { over: 'roof', where: 'member.t' },
    with_t: { over: 'everybody', where: 'member.t' },
    others_of_head: { over: 'everybody', where: 'same(me.head, member.head) and not same(me, member)' },
    richer: { over: 'everybody', where: 'member.m > me.m' },
    narrow: { over: 'richer', where: 'with_t or member.lives == elsewhere' },
  },
  figures: { ten: { unit: 'money', values: { '2000-01-01': { value: 10 } } } },
  law: {
    facts: {
      sum_t: 'sum(with_t, member.m)',
      count_t: 'count(with_t)',
      count_rich: 'count(with_t, member.m > param.ten)',
      any_rich: 'any(with_t, member.m > param.ten)',
      all_rich: 'all(with_t, member.m > param.ten)',
      rank_t: 'rank(with_t, m)',
      rank_born: 'rank(with_t, member.born)',
      sum_roof: 'sum(under_roof, max(0, member.m))',
      any_roof: 'any(under_roof)',
      all_roof: 'all(under_roof, member.m >= 0)',
      count_head: 'count(others_of_head)',
      sum_head: 'sum(others_of_head, member.m)',
      rank_head: 'rank(others_of_head, member.born)',
      count_richer: 'count(richer, member.t)',
      sum_narrow: 'sum(narrow, -member.m)',
      all_narrow: 'all(narrow, member.t)',
    },
  },
});

/** Lists the facts in which each unknown occurs once. */
const TIGHT: readonly string[] = ['sum_t', 'count_t', 'count_rich', 'any_rich', 'all_rich', 'rank_t', 'rank_born'];

const range = (arbitrary: fc.Arbitrary<number>, lo: number, hi: number): fc.Arbitrary<readonly [number, number]> =>
  fc.oneof(
    arbitrary.map((v) => [v, v] as const),
    fc.tuple(arbitrary, arbitrary).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    fc.constant([lo, hi] as const),
  );

/** Draws a person. `head` is drawn among all ids, and becomes "nobody" where that person is not described. */
const person: fc.Arbitrary<Omit<Said, 'id'>> = fc.record({
  lives: fc.constantFrom('here', 'elsewhere', null),
  t: fc.constantFrom('yes', 'no', null),
  m: range(fc.integer({ min: -50, max: 100 }), -50, 100),
  born: range(fc.integer({ min: 2000, max: 2020 }), 2000, 2020),
  head: fc.oneof(fc.constant(null), fc.constantFrom('nobody', ...IDS)),
});
const home: fc.Arbitrary<Home> = fc.record({
  persons: fc.array(person, { minLength: 1, maxLength: IDS.length }).map((list) => named(list, IDS)),
  others: fc.constantFrom('none', 'none', 'unknown'),
});

function named(list: readonly Omit<Said, 'id'>[], ids: readonly string[]): readonly Said[] {
  const described = new Set(ids.slice(0, list.length));
  return list.map((p, i) => ({
    ...p,
    id: ids[i] ?? '',
    head: p.head === null || described.has(p.head) ? p.head : 'nobody',
  }));
}

function situationOf({ persons, others }: Home): object {
  return {
    others,
    persons: Object.fromEntries(
      persons.map((p) => [
        p.id,
        {
          lives: p.lives,
          t: p.t,
          partner: 'none',
          head: p.head,
          m: { min: p.m[0], max: p.m[1] },
          born: { min: `${p.born[0]}-01-01`, max: `${p.born[1]}-01-01` },
        },
      ]),
    ),
  };
}

/** Draws a household that is still possible: every unknown is settled, and there may be further persons. */
function worldOf({ persons, others }: Home): fc.Arbitrary<Home> {
  const besides = others === 'none' ? fc.constant([]) : fc.array(person, { maxLength: 2 });
  return besides.chain((more) => {
    const all = [...persons, ...named(more, ['one_more', 'two_more'])];
    const ids = ['nobody', ...all.map((p) => p.id)];
    const settled = all.map((p) =>
      fc.record({
        id: fc.constant(p.id),
        lives: fc.constantFrom(...(p.lives === null ? (['here', 'elsewhere'] as const) : [p.lives])),
        t: fc.constantFrom(...(p.t === null ? (['yes', 'no'] as const) : [p.t])),
        m: fc.oneof(fc.constantFrom(...p.m), fc.integer({ min: p.m[0], max: p.m[1] })).map((v) => [v, v] as const),
        born: fc
          .oneof(fc.constantFrom(...p.born), fc.integer({ min: p.born[0], max: p.born[1] }))
          .map((v) => [v, v] as const),
        head: p.head === null ? fc.constantFrom(...ids) : fc.constant(p.head),
      }),
    );
    return fc.tuple(...settled).map((list): Home => ({ persons: list, others: 'none' }));
  });
}

function workOut(h: Home): Household {
  return evaluateSmall(compiled, situationOf(h));
}

function within(pair: ColumnValue, exact: ColumnValue): boolean {
  if (pair.kind === 'number' && exact.kind === 'number')
    return exact.min === exact.max && pair.min <= exact.min && exact.max <= pair.max;
  return (
    pair.kind === 'truth' &&
    exact.kind === 'truth' &&
    exact.value !== 'depends' &&
    (pair.value === 'depends' || pair.value === exact.value)
  );
}

function factsOf(h: Household): readonly (readonly [string, (row: number) => ColumnValue])[] {
  return [...(h.period.plan.rights[0]?.laws[0]?.facts ?? [])].map(
    ([name, column]) => [name, (row: number) => readColumnValue(h, column, row)] as const,
  );
}

test('every household that is left possible lies within the pairs', () => {
  const said = { settled: 0, open: 0, all: 0 };
  fc.assert(
    fc.property(home, fc.gen(), (h, draw) => {
      const pairs = factsOf(workOut(h));
      for (const [, pair] of pairs) for (let row = 0; row < h.persons.length; row += 1) count(pair(row), said);
      for (let n = 0; n < 6; n += 1) {
        const exact = new Map(factsOf(workOut(draw(() => worldOf(h)))));
        for (const [name, pair] of pairs) {
          for (let row = 0; row < h.persons.length; row += 1) {
            const [a, b] = [pair(row), exact.get(name)?.(row) as ColumnValue];
            expect(
              within(a, b),
              `${name} of ${IDS[row] ?? ''}: ${JSON.stringify(b)} outside ${JSON.stringify(a)}`,
            ).toBe(true);
          }
        }
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
  process.stdout.write(
    `  of ${said.all} pairs of groups ${Math.round((100 * said.settled) / said.all)} % are settled, ${Math.round((100 * said.open) / said.all)} % are ranges\n`,
  );
  expect((said.settled + said.open) / said.all).toBeGreaterThan(0.4);
});

function count(pair: ColumnValue, said: { settled: number; open: number; all: number }): void {
  said.all += 1;
  if (pair.kind === 'number' ? pair.min === pair.max : pair.kind === 'truth' && pair.value !== 'depends')
    said.settled += 1;
  else if (pair.kind === 'number') said.open += 1;
}

test('where each unknown stands once, both ends are reached', () => {
  let open = 0;
  const small = home.map((h): Home => ({
    persons: h.persons.slice(0, 3).map((p) => ({ ...p, lives: 'here', head: 'nobody' })),
    others: 'none',
  }));
  fc.assert(
    fc.property(small, (h) => {
      const pairs = factsOf(workOut(h)).filter(([name]) => TIGHT.includes(name));
      const worlds = cornersOf(h).map((w) => new Map(factsOf(workOut(w))));
      for (const [name, pair] of pairs) {
        const [a, reached] = [pair(0), worlds.map((w) => w.get(name)?.(0) as ColumnValue)];
        if (a.kind === 'truth') {
          const words = new Set(reached.map((v) => (v.kind === 'truth' ? v.value : '')));
          if (words.size > 1) open += 1;
          expect(words.size > 1 ? 'depends' : [...words][0], name).toBe(a.value);
        } else if (a.kind === 'number') {
          const ends = reached.flatMap((v) => (v.kind === 'number' ? [v.min] : []));
          if (a.min !== a.max) open += 1;
          expect([Math.min(...ends), Math.max(...ends)], name).toEqual([a.min, a.max]);
        }
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(open).toBeGreaterThan(100);
});

/** Lists the households with every combination of the unknown truths `t` and of the two ends of every range. */
function cornersOf(h: Home): readonly Home[] {
  return h.persons.reduce<readonly Home[]>(
    (worlds, p, i) => {
      const each = (p.t === null ? (['yes', 'no'] as const) : [p.t]).flatMap((t) =>
        [...new Set(p.m)].flatMap((m) =>
          [...new Set(p.born)].map((born): Said => ({ ...p, t, m: [m, m], born: [born, born] })),
        ),
      );
      return worlds.flatMap((w) =>
        each.map((settled) => ({ ...w, persons: w.persons.map((q, j) => (j === i ? settled : q)) })),
      );
    },
    [h],
  );
}
