/**
 * These tests check which problems are found in the screens listed under `closed`, in the day under `unchanged`, in a
 * word in place of the receipts (`gets`), and in a row with `more`.
 */
import { describe, expect, test } from 'vitest';
import { ProblemError, type Problem } from '../../engine/core/src/problem.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { SITUATION_DAY, RULEBOOK } from './rulebook.ts';

const place = { file: 'interview/work.yaml', line: 1, field: '' };
const closing = { place, edition: 1, kind: 'fact' as const };
const WITH_SCREENS: Rulebook = {
  ...RULEBOOK,
  screens: [
    {
      id: 'work',
      of: 'person',
      closes: [
        { ...closing, name: 'jobseeker', value: 'no' },
        { ...closing, edition: 2, name: 'severance', value: 'no' },
      ],
    },
    { id: 'dwelling', of: 'home', closes: [{ ...closing, kind: 'thing', name: 'contract', value: 'none' }] },
  ],
};

function problems(him: object, home: object = {}): readonly Problem[] {
  try {
    readSituation(WITH_SCREENS, { persons: { him }, home }, SITUATION_DAY);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}

describe('a screen that is not known', () => {
  test.each([
    ['a slip', { closed: ['wrok'] }, {}, 'persons.him.closed[0]', 'Did you mean "work"?'],
    ['another word', { closed: ['work', 'everything'] }, {}, 'persons.him.closed[1]', 'work, work.2'],
    ['an edition that there is not', { closed: ['work.3'] }, {}, 'persons.him.closed[0]', 'Did you mean "work.2"?'],
    ['the first edition with its number', { closed: ['work.1'] }, {}, 'persons.him.closed[0]', 'Did you mean "work'],
    ['one of the home, of a person', { closed: ['dwelling'] }, {}, 'persons.him.closed[0]', 'work, work.2'],
    ['one of a person, of the home', {}, { closed: ['work'] }, 'home.closed[0]', 'dwelling'],
    ['no word', { closed: [5] }, {}, 'persons.him.closed[0]', 'work, work.2'],
  ])('%s', (_, him, home, field, mend) => {
    const [problem, ...others] = problems(him, home);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'unknown-screen', where: { field } });
    expect(problem?.mend).toContain(mend);
  });
});

test.each([
  ['no list of screens', { closed: 'work' }, 'persons.him.closed'],
  ['a word for what is received', { gets: 'nothing' }, 'persons.him.gets'],
  ['no day', { unchanged: 'two years' }, 'persons.him.unchanged'],
  ['a day to come', { unchanged: '2025-06-16' }, 'persons.him.unchanged'],
  ['a number', { unchanged: 2 }, 'persons.him.unchanged'],
])('%s is refused', (_, him, field) => {
  expect(problems(him).map(({ code, where }) => [code, where.field])).toEqual([['wrong-type', field]]);
});

test('nothing is wrong with what is null, nor with the day itself', () => {
  expect(
    problems({ closed: null, unchanged: null, gets: 'none' }, { closed: ['dwelling'], unchanged: '2025-06-15' }),
  ).toEqual([]);
});

test('a row that says that there are more says nothing else', () => {
  const [problem] = problems({ building: [{ more: 'unknown', share: 1 }] });
  expect(problem).toMatchObject({ code: 'unknown-fact', where: { field: 'persons.him.building[0].more' } });
});
