/**
 * These tests check the urgent needs of a situation. They have to be needs that the rulebook has, they bring questions
 * forward, and they change no answer.
 */
import { expect, test } from 'vitest';
import { findNextStep } from '../../engine/core/src/index.ts';
import type { Problem, ProblemError } from '../../engine/core/src/problem.ts';
import { computeHousehold } from '../../engine/core/src/run/household.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const DATE = 20261101;
const HER = { birth: '1980-05-02' };
const needs = Object.keys(rulebook.desks.urgent);

function read(urgent: unknown) {
  return readSituation(rulebook, { persons: { her: HER }, urgent }, DATE);
}

function problemsOf(urgent: unknown): readonly Problem[] {
  try {
    findNextStep(compiledRulebook, { persons: { her: HER }, urgent }, { date: DATE, language: 'en' });
    return [];
  } catch (error) {
    return (error as ProblemError).problems;
  }
}

test('each need is understood, and changes nothing of the household', () => {
  const plain = readSituation(rulebook, { persons: { her: HER } }, DATE);
  expect(needs.length).toBeGreaterThan(3);
  for (const urgent of [null, [], ...needs.map((need) => [need]), needs]) expect(read(urgent)).toEqual(plain);
  expect(computeHousehold(compiledRulebook.at(DATE), plain, DATE).persons).toEqual(['her']);
});

test.each([
  ['fod', 'food'],
  ['0471 23 45 67', 'Write urgent'],
  [7, 'Write urgent'],
])('refuses %s in the list, with a mend', (word, mend) => {
  const [problem] = problemsOf([word]);
  expect(problem).toMatchObject({ code: 'unknown-word', where: { field: 'urgent' } });
  expect(problem?.mend).toContain(mend);
});

test('what is urgent is asked about first', () => {
  const told = { persons: { her: HER } };
  const { screen } = findNextStep(compiledRulebook, told, { date: DATE, language: 'en' });
  expect(screen).toMatchObject({ urgent: true, closes: null, fields: [] });
  expect(screen?.ticks.map(({ id }) => id).sort()).toEqual([...needs].sort());
  const skip = rulebook.interview.flatMap(({ screen: { id }, first }) => (first === null ? [] : [id]));
  const after = (urgent: readonly string[]): readonly string[] => {
    const order: string[] = [];
    for (;;) {
      const next = findNextStep(
        compiledRulebook,
        { ...told, urgent },
        { date: DATE, language: 'en', skip: [...skip, ...order] },
      );
      if (next.screen === null) return order;
      order.push(next.screen.id);
    }
  };
  const orders = [[], ...needs.map((need) => [need])].map((urgent) => after(urgent).join(' '));
  expect(new Set(orders).size).toBeGreaterThan(1);
});
