/** The commune of the dwelling: by NIS code, also a former one; it gives the region. */
import { describe, expect, test } from 'vitest';
import { oneProblem, read, words } from './helpers.ts';

const at = (home: object): object => ({ persons: { him: {} }, home });

test.each([
  [{}, [], undefined],
  [{ commune: null }, [], undefined],
  [{ commune: { declined: true } }, [], undefined],
  [{ commune: { other: 'on a boat' } }, [], undefined],
  [{ commune: '10001' }, ['10001'], words('brussels')],
  [{ commune: '90009' }, ['20002'], words('wallonia')],
  [{ commune: '10001', region: 'brussels' }, ['10001'], words('brussels')],
  [{ commune: { one_of: ['10001', '10002'] } }, ['10001', '10002'], words('brussels')],
  [{ commune: { one_of: ['10001', '20002'] } }, ['10001', '20002'], words('brussels', 'wallonia')],
  [{ commune: { one_of: ['10001', '20002'] }, region: 'wallonia' }, ['10001', '20002'], words('wallonia')],
  [{ commune: '10001', region: { other: 'moving' } }, ['10001'], undefined],
  [{ region: 'flanders' }, [], words('flanders')],
])('%j', (home, communes, region) => {
  const situation = read(at(home));
  expect([situation.communes, situation.home.plain['region']]).toEqual([communes, region]);
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
    ['a commune of a person', {}, 'unknown-fact', 'persons.him.commune', /./],
  ] as const)('%s', (name, home, code, field, mend) => {
    const him = name === 'a commune of a person' ? { commune: '10001' } : {};
    oneProblem({ persons: { him }, home }, code, field, mend);
  });
});
