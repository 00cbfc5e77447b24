/**
 * These tests check the commune of the dwelling. It is stated by its NIS code, which may be a former one, and it
 * settles the region and the facts that depend on lists of communes.
 */
import { describe, expect, test } from 'vitest';
import { expectOneProblem, readTestSituation, stateTruth, stateWords } from './helpers.ts';

const at = (home: object): object => ({ persons: { him: {} }, home });

test.each([
  [{}, [], undefined],
  [{ commune: null }, [], undefined],
  [{ commune: { declined: true } }, [], undefined],
  [{ commune: { other: 'on a boat' } }, [], undefined],
  [{ commune: '10001' }, ['10001'], stateWords('brussels')],
  [{ commune: '90009' }, ['20002'], stateWords('wallonia')],
  [{ commune: '10001', region: 'brussels' }, ['10001'], stateWords('brussels')],
  [{ commune: { one_of: ['10001', '10002'] } }, ['10001', '10002'], stateWords('brussels')],
  [{ commune: { one_of: ['10001', '20002'] } }, ['10001', '20002'], stateWords('brussels', 'wallonia')],
  [{ commune: { one_of: ['10001', '20002'] }, region: 'wallonia' }, ['10001', '20002'], stateWords('wallonia')],
  [{ commune: '10001', region: { other: 'moving' } }, ['10001'], undefined],
  [{ region: 'flanders' }, [], stateWords('flanders')],
])('%j', (home, communes, region) => {
  const situation = readTestSituation(at(home));
  expect([situation.communes, situation.home.plain['region']]).toEqual([communes, region]);
});

test.each([
  ['on the list', { commune: '10001' }, stateTruth(true)],
  ['not on the list', { commune: '20002' }, stateTruth(false)],
  ['on a list that is yet to come', { commune: '10002' }, stateTruth(false)],
  ['one of two that are not', { commune: { one_of: ['10002', '20002'] } }, stateTruth(false)],
  ['one of two of which one is', { commune: { one_of: ['10001', '20002'] } }, undefined],
  ['the one of the region', { commune: { one_of: ['10001', '20002'] }, region: 'wallonia' }, stateTruth(false)],
  ['a former code', { commune: '90009' }, stateTruth(false)],
  ['stated alike', { commune: '10001', dear: 'yes' }, stateTruth(true)],
  ['declined', { commune: '10001', dear: { declined: true } }, stateTruth(true)],
  ['a special situation', { commune: '10001', dear: { other: 'half of it' } }, undefined],
  ['open, and stated', { commune: { one_of: ['10001', '20002'] }, dear: 'no' }, stateTruth(false)],
  ['a region with none', { region: 'wallonia' }, stateTruth(false)],
  ['a region with some', { region: 'brussels' }, undefined],
  ['a region with none, and stated', { region: 'wallonia', dear: 'yes' }, stateTruth(true)],
  ['a region without communes', { region: 'flanders' }, undefined],
  ['not told', {}, undefined],
])('a list of communes: %s', (_, home, dear) => {
  expect(readTestSituation(at(home)).home.plain['dear']).toEqual(dear);
});

describe('is refused', () => {
  test.each([
    ['a code of no commune', { commune: '10009' }, 'unknown-commune', 'home.commune', /leave the commune out/],
    ['a postcode', { commune: '1040' }, 'unknown-commune', 'home.commune', /"10001" \(Un\) or "10002" \(Deux\)/],
    ['a number', { commune: 10001 }, 'wrong-type', 'home.commune', /in quotes/],
    ['a name', { commune: 'Un' }, 'wrong-type', 'home.commune', /five digits/],
    ['a range', { commune: { min: 1 } }, 'wrong-type', 'home.commune', /one_of/],
    ['one of several', { commune: { one_of: ['10001', '1'] } }, 'wrong-type', 'home.commune.one_of[1]', /five digits/],
    [
      'another region',
      { commune: '10001', region: 'flanders' },
      'contradiction',
      'home.commune',
      /leave the region out/,
    ],
    ['what its list denies', { commune: '20002', dear: 'yes' }, 'contradiction', 'home.dear', /leave the fact out/],
    ['what its list affirms', { commune: '10001', dear: 'no' }, 'contradiction', 'home.dear', /Correct one of them/],
    ['a commune of a person', {}, 'unknown-fact', 'persons.him.commune', /./],
  ] as const)('%s', (name, home, code, field, mend) => {
    const him = name === 'a commune of a person' ? { commune: '10001' } : {};
    expectOneProblem({ persons: { him }, home }, code, field, mend);
  });
});
