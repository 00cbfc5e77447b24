/**
 * These tests read the groups of a small law, and check that nobody lives under a roof or is in a register before
 * birth.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/core/src/run/compiled.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import {
  computeHousehold as evaluated,
  readColumnValue,
  type ColumnValue,
} from '../../engine/core/src/run/household.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { findBirth } from '../../engine/core/src/situation/persons.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { drawHousehold } from '../generators/household.ts';
import { loadVectorRulebook } from '../vectors/book.ts';
import { findVectorColumn } from '../vectors/expected-cells.ts';

const DATE = 20250615;
const NEW_YEAR = 20250101;
const BOOK = loadVectorRulebook({
  name: 'unborn',
  about: 'Before birth',
  date: '2025-06-15',
  vocabulary: {
    person: {
      birth: { type: 'date', min: '1900-01-01', max: '2031-12-31', fixed: 'yes' },
      lives: { type: ['here', 'elsewhere'], kept: 'spells', listed: 'here', unborn: 'elsewhere' },
      registered: { type: ['here', 'nowhere'], kept: 'spells', unborn: 'nowhere' },
    },
  },
  relations: { values: ['child', 'parent', 'none'], degrees: { child: 1, parent: 1, none: 9 } },
  groups: {
    roof_frame: {
      over: 'everybody',
      where: 'same(me, member) or (me.lives == here and member.lives == here)',
    },
    register_frame: {
      over: 'everybody',
      where: 'same(me, member) or (me.registered == here and member.registered == here)',
    },
    all_here: 'yes',
    registered_here: { over: 'register', where: 'yes' },
    registered_1_january: { over: 'register', as_of: 'start_of(year, date)', where: 'yes' },
  },
  law: {
    facts: {
      unborn_here: 'count(all_here, member.birth > date)',
      unborn_registered: 'count(registered_here, member.birth > date)',
      unborn_on_1_january: 'count(registered_1_january, member.birth > start_of(year, date))',
      on_1_january: 'count(registered_1_january)',
    },
  },
  vectors: [],
});
const PERIOD = compile(understand(BOOK)).at(DATE);
const NONE: ColumnValue = expect.objectContaining({ min: 0, max: 0 }) as ColumnValue;

/** Returns the value of a fact of the law for each person who was certainly born on the day `bornBy` or before. */
function factOf(input: SituationInput, fact: string, bornBy: number): readonly ColumnValue[] {
  const situation = readSituation(BOOK, input, DATE);
  const h = evaluated(PERIOD, situation, DATE, 'interpret');
  const column = findVectorColumn(fact, 'person', PERIOD.plan);
  return situation.persons
    .filter((p) => (findBirth(p)?.hi ?? Infinity) <= bornBy)
    .map((p) => readColumnValue(h, column, h.persons.indexOf(p.id)));
}

describe('whoever is not born yet', () => {
  test.each([
    ['lives under nobody’s roof', 'unborn_here', DATE],
    ['is in no register', 'unborn_registered', DATE],
    ['was in no register on 1 January', 'unborn_on_1_january', NEW_YEAR],
  ])('%s', (_, fact, bornBy) => {
    fc.assert(
      fc.property(drawHousehold(BOOK, DATE, { unknown: 0 }), (input) => {
        for (const value of factOf(input, fact, bornBy)) expect(value).toEqual(NONE);
      }),
    );
  });
  test('a baby is certainly not of the household of the 1 January before, wherever it is registered now', () => {
    const mum = { birth: '1990-01-01', registered: [{ from: '2015-01-01', value: 'here' }] };
    for (const registered of ['here', 'nowhere', null]) {
      const input = { persons: { mum, kid: { birth: '2025-01-02', registered } } };
      expect(factOf(input, 'on_1_january', NEW_YEAR)).toEqual([expect.objectContaining({ min: 1, max: 1 })]);
    }
    const elder = { persons: { mum, kid: { birth: '2025-01-01', registered: 'here' } } };
    expect(factOf(elder, 'on_1_january', NEW_YEAR).at(0)).toMatchObject({ min: 1, max: 2 });
  });
});
