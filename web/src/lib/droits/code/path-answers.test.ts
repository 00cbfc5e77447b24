/**
 * These tests cover a code that is opened: the path of `/droits` counts the questions that the code answers as asked,
 * and asks the commune again.
 */
import { describe, expect, it } from 'vitest';
import { findNextStartStep } from '../start.ts';
import { readTrail } from '../trail.ts';
import { addPathAnswers } from './path-answers.ts';

const DAY = 20261126;
const FAMILY = {
  persons: 'p2 p3 p4',
  others: 'none',
  'home.region': 'brussels',
  'p1.birth': '27/11/1961 - 26/11/2001',
  'p1.living_place': 'own_home',
  'p1.shares_costs': 'yes',
  'p1.registered': 'here',
  'p1.gets.ris': 'yes',
  'p1.gets': 'none',
  'p2.relation': 'partner',
  'p3.relation': 'child',
  'p3.birth': '27/11/2020 - 26/11/2023',
  'p4.relation': 'child',
  'p4.birth': '27/11/2001 - 26/11/2008',
};

describe('a family', () => {
  const answers = addPathAnswers(FAMILY, DAY);

  it('keeps every answer', () => {
    expect(answers).toMatchObject(FAMILY);
  });

  it('is asked for the commune alone, of all that the start asks', () => {
    expect(findNextStartStep(answers)).toBe('commune');
    expect(findNextStartStep({ ...answers, 'flow.trail': `start/commune ${answers['flow.trail'] ?? ''}` })).toBeNull();
  });

  it('has children and grown children apart', () => {
    expect(answers).toMatchObject({
      'flow.kin.p2': 'partner',
      'flow.kin.p3': 'children',
      'flow.kin.p4': 'grown',
      'flow.start.who': 'partner children grown',
    });
  });

  it('counts the questions of the engine that it answers as asked, each once', () => {
    const keys = readTrail(answers).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['p1/registered', 'p1/gets.ris']));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => /birth|relation|region/.test(key) && !key.startsWith('start/'))).toEqual([]);
  });
});

it('whoever lives alone is not asked who lives here', () => {
  const answers = addPathAnswers({ others: 'none', 'p1.partner': 'none' }, DAY);
  expect(answers['flow.start.who']).toBe('nobody');
  expect(readTrail(answers).map(({ key }) => key)).toEqual(['start/who']);
});

it('screens that were closed are kept, and are no questions that were asked', () => {
  const told = { 'p1.closed': 'lives_from', 'p1.unchanged': '26/11/2024', 'home.closed': 'dwelling' };
  const answers = addPathAnswers(told, DAY);
  expect(answers).toMatchObject(told);
  expect(readTrail(answers)).toEqual([]);
});

it('a code without answers asks everything', () => {
  expect(findNextStartStep(addPathAnswers({}, DAY))).toBe('commune');
  expect(readTrail(addPathAnswers({}, DAY))).toEqual([]);
});
