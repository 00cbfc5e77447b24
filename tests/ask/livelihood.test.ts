/**
 * Tests the livelihood of a person (what the person lives from), by which the chances of the interview are counted:
 * there is one livelihood when everything is known, and several are possible before that.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShare } from '../../engine/core/src/rulebook/interview/chances.ts';
import { listLivelihoods, findLivelihoods, NO_LIVELIHOOD } from '../../engine/core/src/situation/livelihood.ts';
import {
  createPropertySettings,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
} from '../properties/shared.ts';

const DAY = 20261101;
const NAMES = ['none', ...listLivelihoods(rulebook).map(({ id }) => id)];

function namesOf(person: Readonly<Record<string, unknown>>): readonly string[] {
  const situation = readDrawnSituation({ persons: { ann: { birth: '1980-05-02', ...person } } }, DAY);
  return situation.persons.flatMap((one) => findLivelihoods(rulebook, situation, one, DAY).map((i) => NAMES[i] ?? ''));
}

describe('the livelihood of a person', () => {
  test.each([
    [{}, ['work', 'pension', 'benefit', 'none']],
    [{ job: [{}] }, ['work']],
    [{ job: [], gets: 'none' }, ['none']],
    [{ job: [], gets: { pension: 'yes' } }, ['pension']],
    [{ job: [] }, ['pension', 'benefit', 'none']],
    [{ job: [], gets: { pension: 'no', chomage: 'yes' } }, ['pension', 'benefit']],
    [{ closed: ['lives_from'] }, ['none']],
    [{ job: [{}], closed: ['lives_from'] }, ['work']],
  ])('%j: %j', (person, expected) => {
    expect(namesOf(person)).toEqual(expected);
  });

  test('more that is told leaves no other one possible', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(drawPartlyKnownHousehold({ unknown: [0, 0.2, 0.5] }), ({ input, date }) => {
        const whole = readDrawnSituation(input, date);
        const less = { persons: Object.fromEntries(Object.keys(input.persons).map((id) => [id, {}])) };
        const before = readDrawnSituation(less, date);
        for (const [row, person] of whole.persons.entries()) {
          const after = findLivelihoods(rulebook, whole, person, date);
          const possible = findLivelihoods(
            rulebook,
            before,
            before.persons[row] as (typeof before.persons)[number],
            date,
          );
          expect(possible).toEqual(expect.arrayContaining([...after]));
          expect(after.length).toBeGreaterThan(0);
        }
      }),
      createPropertySettings(2),
    );
  });
});

test('shares are read for a livelihood and a band of ages, and one that stands for all wherever it is asked', () => {
  expect(readShare([0.5], 2, 3)).toBe(0.5);
  expect(readShare([0.1, 0.2], 2, 1)).toBe(0.2);
  expect(readShare([[0.1, 0.2], [0.7]], 1, 1)).toBe(0.7);
  expect(readShare([[0.1, 0.2], [0.7]], 0, 1)).toBe(0.2);
});

test('people live otherwise by age: children from nothing of their own, most of the eldest from a pension', () => {
  const { persons, ages } = rulebook.chances as NonNullable<typeof rulebook.chances>;
  const share = (name: string, band: number): number => {
    const all = NAMES.reduce((sum, _, i) => sum + readShare(persons, i, band), 0);
    return readShare(persons, NAMES.indexOf(name), band) / all;
  };
  expect(share('none', 0)).toBe(1);
  expect(share('pension', ages.length - 1)).toBeGreaterThan(0.8);
  expect(share('work', ages.indexOf(25))).toBeGreaterThan(0.6);
  expect(NO_LIVELIHOOD).toBe(NAMES.indexOf('none'));
});
