import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece, Row, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { SITUATION_DAY, RULEBOOK } from '../situation/rulebook.ts';
import { drawCompletion } from './complete.ts';
import { findValueOnDay } from './fill.ts';
import { drawHousehold } from './household.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 150);
const share = fc.constantFrom(0, 0.1, 0.5, 0.9, 1);
const inputs = share.chain((unknown) =>
  drawHousehold(RULEBOOK, SITUATION_DAY, { unknown, amounts: [12345.67, 800], fixed: unknown }),
);

/** Matches the facts that a completion leaves open: facts that are worked out, and days that nobody is asked for. */
const LEFT_OPEN = /^minor$|\.(asked|granted)$/;

/** Checks whether all values that `b` leaves possible are possible in `a`. */
function narrows(a: Stated | null, b: Stated | null): boolean {
  if (a === null || b === null) return a === null;
  if (a.kind === 'range' && b.kind === 'range') return a.lo <= b.lo && b.hi <= a.hi;
  if (a.kind === 'truth' && b.kind === 'truth') return a.value === b.value;
  return a.kind === 'set' && b.kind === 'set' && b.values.every((v) => a.values.includes(v));
}

function isPoint(value: Stated | null): boolean {
  if (value === null) return false;
  return value.kind === 'truth' || (value.kind === 'range' ? value.lo === value.hi : value.values.length === 1);
}

function rowsOf(s: Situation): ReadonlyMap<string, Row> {
  return new Map<string, Row>([
    ['home', s.home],
    ...s.persons.map((p) => [p.id, p] as const),
    ...s.things.map((t) => [t.id, t] as const),
  ]);
}

/** Lists the days on which one of two timelines changes, with 0 for the time before the first change. */
function changes(a: readonly Piece[], b: readonly Piece[]): readonly number[] {
  return [...new Set([0, ...a.map((p) => p.from), ...b.map((p) => p.from)])];
}

function expectNarrower(before: Situation, after: Situation): void {
  const completed = rowsOf(after);
  for (const [id, row] of rowsOf(before)) {
    const now = completed.get(id);
    for (const [name, value] of Object.entries(row.plain))
      expect(narrows(value, now?.plain[name] ?? null), `${id}.${name}`).toBe(true);
    for (const [name, pieces] of Object.entries(row.dated)) {
      const filled = now?.dated[name] ?? [];
      for (const day of changes(pieces, filled))
        expect(narrows(findValueOnDay(pieces, day), findValueOnDay(filled, day)), `${id}.${name} on ${day}`).toBe(true);
    }
  }
  before.partner.forEach((row, i) =>
    row.forEach((pair, j) => expect(pair === null || pair === after.partner[i]?.[j]).toBe(true)),
  );
  before.related.forEach((row, i) =>
    row.forEach((tie, j) => expect(tie === null || tie === after.related[i]?.[j]).toBe(true)),
  );
  expect(after.things.length).toBeGreaterThanOrEqual(before.things.length);
}

function expectSettled(s: Situation): void {
  for (const [id, row] of rowsOf(s)) {
    for (const [name, value] of Object.entries(row.plain)) expect(isPoint(value), `${id}.${name}`).toBe(true);
    for (const [name, pieces] of Object.entries(row.dated)) {
      if (!LEFT_OPEN.test(name)) expect(isPoint(findValueOnDay(pieces, SITUATION_DAY)), `${id}.${name}`).toBe(true);
    }
  }
  const facts = RULEBOOK.facts.filter((f) => f.scope === 'person' && !LEFT_OPEN.test(f.id));
  for (const p of s.persons)
    for (const f of facts) expect(p.plain[f.id] ?? p.dated[f.id], `${p.id}.${f.id}`).toBeDefined();
  expect(s.thingsUnknown).toEqual([]);
  expect(s.othersUnknown).toBe(false);
  expect([...s.partner.flat(), ...s.related.flat()]).not.toContain(null);
}

describe('households', () => {
  test('can be read, whatever they leave open', () => {
    fc.assert(
      fc.property(inputs, (input) => void readSituation(RULEBOOK, input, SITUATION_DAY)),
      { numRuns: RUNS },
    );
  });
  test('leave nothing open where nothing is to be unknown', () => {
    fc.assert(
      fc.property(drawHousehold(RULEBOOK, SITUATION_DAY, { unknown: 0, workedOut: 0 }), (input) =>
        expectSettled(readSituation(RULEBOOK, input, SITUATION_DAY)),
      ),
      { numRuns: 100 },
    );
  });
  test('are the same for the same seed', () => {
    const draw = (): unknown => fc.sample(inputs, { seed: 42, numRuns: 5 });
    expect(draw()).toEqual(draw());
  });
  test('leave more open the greater the share', () => {
    const known = (unknown: number): number =>
      fc
        .sample(drawHousehold(RULEBOOK, SITUATION_DAY, { unknown }), { seed: 1, numRuns: 60 })
        .map((input) => readSituation(RULEBOOK, input, SITUATION_DAY).persons)
        .reduce(
          (sum, persons) =>
            sum +
            persons.reduce((n, p) => n + Object.keys(p.plain).length + Object.keys(p.dated).length, 0) / persons.length,
          0,
        );
    expect(known(0)).toBeGreaterThan(known(0.5));
    expect(known(0.5)).toBeGreaterThan(known(1));
  });
  test('draw near the amounts that are given', () => {
    const found = fc.sample(drawHousehold(RULEBOOK, SITUATION_DAY, { unknown: 0, amounts: [777.77] }), {
      seed: 1,
      numRuns: 200,
    });
    expect(JSON.stringify(found)).toContain('777.76');
  });
  test('speak only of the facts that are asked for', () => {
    const [input] = fc.sample(
      drawHousehold(RULEBOOK, SITUATION_DAY, { unknown: 0, facts: (f) => f.id === 'savings' }),
      {
        seed: 1,
        numRuns: 1,
      },
    );
    expect(Object.keys(input?.persons['anna'] ?? {}).sort()).toEqual([
      'birth',
      'building',
      'gets',
      'partner',
      'related',
      'savings',
    ]);
  });
});

describe('completions', () => {
  const both = inputs.chain((input) =>
    drawCompletion(RULEBOOK, input, SITUATION_DAY, { amounts: [800] }).map((full) => [input, full] as const),
  );
  test('keep the rows of a list that may have more', () => {
    const building = [{ cadastral: 745 }, { more: 'unknown' }];
    const input = { persons: { anna: { building } } } as unknown as Parameters<typeof drawCompletion>[1];
    const drawn = fc.sample(drawCompletion(RULEBOOK, input, SITUATION_DAY, { amounts: [800] }), {
      seed: 1,
      numRuns: 40,
    });
    const lists = drawn.map(({ persons }) => persons['anna']?.['building'] as readonly unknown[]);
    for (const rows of lists) expect(rows[0]).toMatchObject({ cadastral: 745 });
    expect(new Set(lists.map((rows) => rows.length))).toEqual(new Set([1, 2, 3]));
  });
  test('keep what was stated, and leave nothing open', () => {
    fc.assert(
      fc.property(both, ([input, full]) => {
        const [before, after] = [
          readSituation(RULEBOOK, input, SITUATION_DAY),
          readSituation(RULEBOOK, full, SITUATION_DAY),
        ];
        expectNarrower(before, after);
        expectSettled(after);
      }),
      { numRuns: RUNS },
    );
  });
  test('settle the open points of the law on demand', () => {
    const [full] = fc.sample(
      drawCompletion(RULEBOOK, { persons: { him: {} } }, SITUATION_DAY, { openPoints: 'settle' }),
      {
        seed: 1,
        numRuns: 1,
      },
    );
    expect(Object.keys(full?.readings ?? {})).toEqual(['ris.two_debtors']);
  });
  test('put the births of kin in order', () => {
    const input = {
      persons: {
        gran: { related: { mum: 'child' } },
        mum: { related: { kid: 'child' } },
        kid: { birth: { min: '1950-01-01' } },
      },
    };
    fc.assert(
      fc.property(drawCompletion(RULEBOOK, input, SITUATION_DAY), (full) => {
        const s = readSituation(RULEBOOK, full, SITUATION_DAY);
        const births = s.persons.map((p) => (p.plain['birth']?.kind === 'range' ? p.plain['birth'].lo : 0));
        expect(births).toEqual([...births].sort((a, b) => a - b));
      }),
    );
  });
});
