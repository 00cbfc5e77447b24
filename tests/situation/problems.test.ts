/**
 * These tests check the problems that are reported for persons, for their ties and for the situation as a whole, and
 * the properties that all problems share.
 */
import { describe, expect, test } from 'vitest';
import { expectOneProblem, findSituationProblems, describeTwoPersons, type Wrong } from './helpers.ts';

const many41 = 'x'.repeat(41);
const many = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`p${i + 1}x`, {}]));

test.each<Wrong>([
  [
    'a person whom nobody describes',
    describeTwoPersons({ insured_head: 'hmi' }),
    'person-not-described',
    'persons.him.insured_head',
    /"him"/,
  ],
  [
    'a partner whom nobody describes',
    describeTwoPersons({ partner: 'sam' }),
    'person-not-described',
    'persons.him.partner',
    /under persons/,
  ],
  [
    'kin whom nobody describes',
    describeTwoPersons({ related: { kid: 'child' } }),
    'person-not-described',
    'persons.him.related.kid',
    /under persons/,
  ],
  [
    'kin of oneself',
    describeTwoPersons({ related: { him: 'child' } }),
    'contradiction',
    'persons.him.related.him',
    /other person/,
  ],
  ['partner of oneself', describeTwoPersons({ partner: 'him' }), 'contradiction', 'persons.him.partner', /none/],
  ['a partner that is yes', describeTwoPersons({ partner: true }), 'wrong-type', 'persons.him.partner', /none/],
  [
    'a set of partners and more',
    describeTwoPersons({ partner: { one_of: ['her'], from: '2020-01-01' } }),
    'wrong-type',
    'persons.him.partner',
    /none/,
  ],
  [
    'a partner among the kin',
    describeTwoPersons({ related: { her: 'partner' } }),
    'unknown-relation',
    'persons.him.related.her',
    /partner: her/,
  ],
  [
    'an unknown relation',
    describeTwoPersons({ related: { her: 'siblin' } }),
    'unknown-relation',
    'persons.him.related.her',
    /"sibling"/,
  ],
  [
    'two ties that do not fit',
    describeTwoPersons({ related: { her: 'child' } }, { related: { him: 'child' } }),
    'contradiction',
    'persons.her.related.him',
    /Write parent here/,
  ],
  [
    'partner and daughter',
    describeTwoPersons({ partner: 'her', related: { her: 'child' } }),
    'contradiction',
    'persons.him.partner',
    /Keep/,
  ],
  [
    'a partner who says no',
    describeTwoPersons({ partner: 'her' }, { partner: 'none' }),
    'partner-not-mutual',
    'persons.her.partner',
    /Write partner: him/,
  ],
  [
    'two partners',
    { persons: { him: { partner: 'her' }, her: {}, bob: { partner: 'her' } } },
    'two-partners',
    'persons.bob.partner',
    /none/,
  ],
  [
    'a partner of somebody else',
    { persons: { him: { partner: 'her' }, her: { partner: 'bob' }, bob: {} } },
    'partner-not-mutual',
    'persons.her.partner',
    /correct/,
  ],
  [
    'a child older than its parent',
    describeTwoPersons({ birth: '2000-01-01', related: { her: 'child' } }, { birth: '1999-01-01' }),
    'older-than-parent',
    'persons.her.birth',
    /swap/,
  ],
  [
    'the same, told by the child',
    describeTwoPersons({ birth: '2000-01-01' }, { birth: { max: '1999-01-01' }, related: { him: 'parent' } }),
    'older-than-parent',
    'persons.her.birth',
    /swap/,
  ],
  ['nobody', { persons: {} }, 'nobody', 'persons', /at least one/],
  ['no persons', {}, 'wrong-type', 'persons', /him/],
  ['no situation', [], 'wrong-type', 'situation', /persons/],
  ['thirty-one persons', { persons: many }, 'too-many', 'persons', /Leave out/],
  [
    'an id of forty-one letters',
    { persons: { [many41]: {} } },
    'person-id',
    `persons.${many41.slice(0, 39)}…`,
    /up to 40/,
  ],
  ['an id with a capital', { persons: { Fatima: {} } }, 'person-id', 'persons.Fatima', /No names/],
  ['an id that is a word of the rules', { persons: { nobody: {} } }, 'person-id', 'persons.nobody', /up to 40/],
  [
    'an id that JavaScript knows',
    { persons: JSON.parse('{"__proto__": {}, "him": {}}') as unknown },
    'person-id',
    'persons.__proto__',
    /up to 40/,
  ],
  [
    'a national number',
    describeTwoPersons({ severance: { other: 'see file 85.07.30-033.28' } }),
    'personal-data',
    'persons.him.severance.other',
    /Say the same/,
  ],
  [
    'a national number in one row',
    describeTwoPersons({ gets: { ris: { other: 'niss 85073003328' } } }),
    'personal-data',
    'persons.him.gets.ris.other',
    /Say the same/,
  ],
  [
    'an account',
    describeTwoPersons({ savings: { other: 'on BE68 5390 0754 7034' } }),
    'personal-data',
    'persons.him.savings.other',
    /Say the same/,
  ],
  ['a national number as id', { persons: { p85073003328: {} } }, 'person-id', 'persons.p…', /No names/],
  [
    'a name',
    describeTwoPersons({ savings: { other: 'chez Madame Dupont' } }),
    'personal-data',
    'persons.him.savings.other',
    /"the owner"/,
  ],
  [
    'a name given',
    describeTwoPersons({ partner: { other: 'my name is lea' } }),
    'personal-data',
    'persons.him.partner.other',
    /./,
  ],
  [
    'a mail address',
    describeTwoPersons({ savings: { other: 'ask me: lea@example.org' } }),
    'personal-data',
    'persons.him.savings.other',
    /./,
  ],
  [
    'an unknown reading',
    { persons: { him: {} }, readings: { two_debtor: 'grouped' } },
    'unknown-open-point',
    'readings.two_debtor',
    /"two_debtors"/,
  ],
  [
    'a wrong reading',
    { persons: { him: {} }, readings: { two_debtors: 'groupd' } },
    'wrong-type',
    'readings.two_debtors',
    /"grouped"/,
  ],
  [
    'a discretion out of bounds',
    { persons: { him: {} }, discretion: { equity: 2 } },
    'out-of-bounds',
    'discretion.equity',
    /./,
  ],
  [
    'a reading declined',
    { persons: { him: {} }, readings: { two_debtors: { declined: true } } },
    'wrong-type',
    'readings.two_debtors',
    /leave it out/,
  ],
  ['others who are some', { persons: { him: {} }, others: 'some' }, 'wrong-type', 'others', /others: unknown/],
])('%s', (_, input, code, field, mend) => {
  expectOneProblem(input, code, field, mend);
});

describe('all problems', () => {
  test('are found at once', () => {
    expect(
      findSituationProblems({
        persons: { him: { birth: 'x', savings: -1 }, her: { partner: 'sam' } },
        home: { rent: '5' },
      }),
    ).toHaveLength(4);
  });
  test('have four parts, each a sentence', () => {
    for (const p of findSituationProblems({ persons: { him: { birth: 'x', savngs: -1, partner: 3, gets: [] } } })) {
      for (const part of [p.what, p.why, p.mend]) expect(part).toMatch(/^[A-Z"{].*[.…?\]}]$/u);
    }
  });
  test('repeat no long number', () => {
    expect(
      JSON.stringify(
        findSituationProblems({ persons: { him: { savings: '85.07.30-033.28', insured: '85073003328' } } }),
      ),
    ).not.toMatch(/033|85073/);
  });
});

test('ordinary texts are no names', () => {
  const texts = [
    'Mein Vermieter zahlt Strom und Gas',
    'half of March 2025, 1200 or 1500 euro',
    'from 2025-01-01 until 2025-03-31',
    'je vis chez ma mère à Saint-Gilles',
    'ik woon bij het OCMW in Antwerpen',
  ];
  for (const other of texts)
    expect(findSituationProblems({ persons: { him: { savings: { other } } } }), other).toEqual([]);
});
