/**
 * These tests check that an input with thousands of problems is refused with bounded work: no similar word is searched
 * for a problem that is not reported.
 */
import { expect, it, vi } from 'vitest';
import { ProblemError } from '@recto-verso/engine';
import { getFields } from '../../engine/core/src/situation/fields.ts';
import { MOST_PROBLEMS } from '../../engine/core/src/situation/reading.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { rulebook } from '../open-rulebook.ts';

function problemsOf(situation: unknown): ProblemError['problems'] {
  try {
    readSituation(rulebook, situation, 20261125);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error('It was read without a problem.');
}

const keys = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`birht_${i}`, value]));

it.each([
  ['facts of a person', { persons: { her: keys(20_000, 1) } }],
  [
    'facts of many persons',
    { persons: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, keys(600, 1)])) },
  ],
  ['facts of the home', { persons: { her: {} }, home: keys(20_000, 1) }],
  ['receipts', { persons: { her: { gets: keys(5_000, 'yes') } } }],
  ['persons who are not described', { persons: { her: { related: keys(5_000, 'child') } } }],
  ['parts of a situation', { persons: { her: {} }, ...keys(20_000, 1) }],
  ['readings', { persons: { her: {} }, readings: keys(5_000, 'yes') }],
])('%s', (_, situation) => {
  const { person, home } = getFields(rulebook);
  const looked = [vi.spyOn(person, 'keys'), vi.spyOn(home, 'keys')];
  const problems = problemsOf(situation);
  expect(problems).toHaveLength(MOST_PROBLEMS + 1);
  expect(problems.at(-1)).toMatchObject({ code: 'more-problems', where: { field: '' } });
  // To suggest a similar word, the reader may list the words of a person or of the home twice for each problem that it
  // reports.
  for (const { mock } of looked) expect(mock.calls.length).toBeLessThanOrEqual(2 * (MOST_PROBLEMS + 1));
});

it('as many as are told are told whole, without a word of others', () => {
  const problems = problemsOf({ persons: { her: keys(MOST_PROBLEMS, 1) } });
  expect(problems).toHaveLength(MOST_PROBLEMS);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unknown-fact']));
});
