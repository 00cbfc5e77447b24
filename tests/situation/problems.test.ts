import { expect, test, describe } from 'vitest';
import { ProblemError, type Problem } from '../../engine/src/problem.ts';
import { readSituation } from '../../engine/src/situation/read.ts';
import { DATE, RULEBOOK } from './rulebook.ts';

function problems(input: unknown): readonly Problem[] {
  try {
    readSituation(RULEBOOK, input, DATE);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  return [];
}
const two = (him: object, her: object = {}): object => ({ persons: { him, her } });
const many41 = 'x'.repeat(41);
const many = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`p${i + 1}x`, {}]));

test.each<readonly [string, unknown, string, string, RegExp]>([
  [
    'a fact that nobody knows',
    two({ taxable_mont: 1 }),
    'unknown-fact',
    'persons.him.taxable_mont',
    /Did you mean "taxable_month"/,
  ],
  ['a receipt beside gets', two({ pension: 'yes' }), 'unknown-fact', 'persons.him.pension', /gets: \{ pension: … \}/],
  [
    'a fact of the home under a person',
    two({ region: 'brussels' }),
    'unknown-fact',
    'persons.him.region',
    /under home/,
  ],
  [
    'a fact of a person under the home',
    { persons: { him: {} }, home: { savings: 1 } },
    'unknown-fact',
    'home.savings',
    /under that person/,
  ],
  [
    'a fact of a thing under a person',
    two({ cadastral: 700 }),
    'unknown-fact',
    'persons.him.cadastral',
    /building: \[ \{ cadastral/,
  ],
  ['a thing of the home under a person', two({ contract: [] }), 'unknown-fact', 'persons.him.contract', /under home/],
  [
    'an unknown receipt',
    two({ gets: { pensoin: 'yes' } }),
    'unknown-fact',
    'persons.him.gets.pensoin',
    /Did you mean "pension"/,
  ],
  [
    'an unknown field of the whole',
    { persons: { him: {} }, homes: {} },
    'unknown-fact',
    'homes',
    /Did you mean "home"/,
  ],
  [
    'an unknown fact of a thing',
    two({ building: [{ cadastrl: 1 }] }),
    'unknown-fact',
    'persons.him.building[0].cadastrl',
    /"cadastral"/,
  ],
  ['a number in quotes', two({ savings: '1500' }), 'wrong-type', 'persons.him.savings', /without quotes/],
  ['a word for a number', two({ savings: 'much' }), 'wrong-type', 'persons.him.savings', /\{ min: 1000, max: 1500 \}/],
  ['no number at all', two({ savings: Number.NaN }), 'wrong-type', 'persons.him.savings', /digits/],
  ['a wrong word', two({ insured: 'as_holdr' }), 'wrong-type', 'persons.him.insured', /Did you mean "as_holder"/],
  ['a yes where a word is expected', two({ insured: true }), 'wrong-type', 'persons.him.insured', /one_of/],
  ['a maybe', two({ severance: 'maybe' }), 'wrong-type', 'persons.him.severance', /yes or no/],
  [
    'a year for a date',
    two({ birth: 1955 }),
    'wrong-type',
    'persons.him.birth',
    /\{ min: 1955-01-01, max: 1955-12-31 \}/,
  ],
  ['a day that there is not', two({ birth: '1955-02-29' }), 'wrong-type', 'persons.him.birth', /1955-12-31/],
  ['above the bound', two({ savings: 5000000.01 }), 'out-of-bounds', 'persons.him.savings', /period/],
  ['below the bound', two({ taxable_month: -1 }), 'out-of-bounds', 'persons.him.taxable_month', /digits/],
  [
    'out of bounds in a month',
    two({ taxable_month: { '2025-05': 60000 } }),
    'out-of-bounds',
    'persons.him.taxable_month.2025-05',
    /digits/,
  ],
  ['a date out of bounds', two({ birth: '1899-12-31' }), 'out-of-bounds', 'persons.him.birth', /digits/],
  [
    'least above greatest',
    two({ savings: { min: 200, max: 100 } }),
    'min-above-max',
    'persons.him.savings',
    /\{ min: 100, max: 200 \}/,
  ],
  [
    'one end out of bounds',
    two({ savings: { min: 0, max: 1e9 } }),
    'out-of-bounds',
    'persons.him.savings.max',
    /digits/,
  ],
  ['an empty range', two({ savings: {} }), 'wrong-type', 'persons.him.savings', /min/],
  ['an empty set', two({ insured: { one_of: [] } }), 'wrong-type', 'persons.him.insured', /one_of/],
  [
    'one wrong of a set',
    two({ insured: { one_of: ['none', 'nobody'] } }),
    'wrong-type',
    'persons.him.insured.one_of[1]',
    /./,
  ],
  ['declined and more', two({ savings: { declined: true, min: 0 } }), 'wrong-type', 'persons.him.savings', /alone/],
  [
    'a wrong month',
    two({ taxable_month: { '2025-13': 1 } }),
    'wrong-period',
    'persons.him.taxable_month.2025-13',
    /2025-05/,
  ],
  [
    'a year for a quarter',
    two({ health_cost: { 2024: 1 } }),
    'wrong-period',
    'persons.him.health_cost.2024',
    /2025-Q2/,
  ],
  [
    'spells of a fact kept by month',
    two({ taxable_month: [{ from: '2025-01-01' }] }),
    'wrong-type',
    'persons.him.taxable_month',
    /2025-05/,
  ],
  [
    'spells that overlap',
    two({ jobseeker: [{ from: '2025-01-01', until: '2025-02-01' }, { from: '2025-02-01' }] }),
    'spells-overlap',
    'persons.him.jobseeker[1]',
    /day before/,
  ],
  [
    'a spell after one without end',
    two({ jobseeker: [{ from: '2025-01-01' }, { from: '2025-02-01' }] }),
    'spells-overlap',
    'persons.him.jobseeker[1]',
    /until when persons.him.jobseeker\[0\]/,
  ],
  [
    'a spell that ends first',
    two({ gets: { ris: [{ from: '2025-02-01', until: '2025-01-31' }] } }),
    'spell-ends-first',
    'persons.him.gets.ris[0].until',
    /Swap/,
  ],
  [
    'a spell with a day that there is not',
    two({ jobseeker: [{ from: '2025-02-30' }] }),
    'wrong-type',
    'persons.him.jobseeker[0].from',
    /2025-01-31/,
  ],
  [
    'a spell too long ago',
    two({ jobseeker: [{ from: '1800-01-01' }] }),
    'out-of-bounds',
    'persons.him.jobseeker[0].from',
    /./,
  ],
  [
    'a spell with a slip',
    two({ jobseeker: [{ form: '2025-01-01' }] }),
    'unknown-field',
    'persons.him.jobseeker[0].form',
    /"from"/,
  ],
  [
    'a spell of a choice without value',
    two({ insured: [{ from: '2025-01-01' }] }),
    'missing-value',
    'persons.him.insured[0].value',
    /value: null/,
  ],
  [
    'a receipt with days and no list',
    two({ gets: { ris: { from: '2025-01-01' } } }),
    'wrong-type',
    'persons.him.gets.ris.from',
    /square brackets/,
  ],
  [
    'an amount of nothing',
    two({ gets: { ris: { value: 'no', amount: 5 } } }),
    'contradiction',
    'persons.him.gets.ris.amount',
    /say yes/,
  ],
  [
    'an amount out of bounds',
    two({ gets: { ris: [{ from: '2025-01-01', amount: 6000 }] } }),
    'out-of-bounds',
    'persons.him.gets.ris[0].amount',
    /./,
  ],
  [
    'a thing that is no list',
    two({ building: { cadastral: 700 } }),
    'wrong-type',
    'persons.him.building',
    /square brackets/,
  ],
  [
    'a thing of somebody else',
    two({ building: [{ owner: 'her' }] }),
    'contradiction',
    'persons.him.building[0].owner',
    /under the other/,
  ],
  [
    'a person whom nobody describes',
    two({ insured_head: 'hmi' }),
    'person-not-described',
    'persons.him.insured_head',
    /"him"/,
  ],
  [
    'a partner whom nobody describes',
    two({ partner: 'sam' }),
    'person-not-described',
    'persons.him.partner',
    /under persons/,
  ],
  [
    'kin whom nobody describes',
    two({ related: { kid: 'child' } }),
    'person-not-described',
    'persons.him.related.kid',
    /under persons/,
  ],
  ['kin of oneself', two({ related: { him: 'child' } }), 'contradiction', 'persons.him.related.him', /other person/],
  ['partner of oneself', two({ partner: 'him' }), 'contradiction', 'persons.him.partner', /none/],
  ['a partner that is yes', two({ partner: true }), 'wrong-type', 'persons.him.partner', /none/],
  [
    'a set of partners and more',
    two({ partner: { one_of: ['her'], from: '2020-01-01' } }),
    'wrong-type',
    'persons.him.partner',
    /none/,
  ],
  [
    'a partner among the kin',
    two({ related: { her: 'partner' } }),
    'unknown-relation',
    'persons.him.related.her',
    /partner: her/,
  ],
  [
    'an unknown relation',
    two({ related: { her: 'siblin' } }),
    'unknown-relation',
    'persons.him.related.her',
    /"sibling"/,
  ],
  [
    'two ties that do not fit',
    two({ related: { her: 'child' } }, { related: { him: 'child' } }),
    'contradiction',
    'persons.her.related.him',
    /Write parent here/,
  ],
  [
    'partner and daughter',
    two({ partner: 'her', related: { her: 'child' } }),
    'contradiction',
    'persons.him.partner',
    /Keep/,
  ],
  [
    'a partner who says no',
    two({ partner: 'her' }, { partner: 'none' }),
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
    two({ birth: '2000-01-01', related: { her: 'child' } }, { birth: '1999-01-01' }),
    'older-than-parent',
    'persons.her.birth',
    /swap/,
  ],
  [
    'the same, told by the child',
    two({ birth: '2000-01-01' }, { birth: { max: '1999-01-01' }, related: { him: 'parent' } }),
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
    two({ severance: { other: 'see file 85.07.30-033.28' } }),
    'personal-data',
    'persons.him.severance.other',
    /Say the same/,
  ],
  [
    'a national number in one row',
    two({ gets: { ris: { other: 'niss 85073003328' } } }),
    'personal-data',
    'persons.him.gets.ris.other',
    /Say the same/,
  ],
  [
    'an account',
    two({ savings: { other: 'on BE68 5390 0754 7034' } }),
    'personal-data',
    'persons.him.savings.other',
    /Say the same/,
  ],
  ['a national number as id', { persons: { p85073003328: {} } }, 'person-id', 'persons.p…', /No names/],
  [
    'a name',
    two({ savings: { other: 'chez Madame Dupont' } }),
    'personal-data',
    'persons.him.savings.other',
    /"the owner"/,
  ],
  ['a name given', two({ partner: { other: 'my name is lea' } }), 'personal-data', 'persons.him.partner.other', /./],
  [
    'a mail address',
    two({ savings: { other: 'ask me: lea@example.org' } }),
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
  const found = problems(input);
  expect(found.map((p) => [p.code, p.where.field])).toEqual([[code, field]]);
  expect(found[0]?.mend).toMatch(mend);
});

describe('all problems', () => {
  test('are found at once', () => {
    expect(
      problems({ persons: { him: { birth: 'x', savings: -1 }, her: { partner: 'sam' } }, home: { rent: '5' } }),
    ).toHaveLength(4);
  });
  test('have four parts, each a sentence', () => {
    for (const p of problems({ persons: { him: { birth: 'x', savngs: -1, partner: 3, gets: [] } } })) {
      for (const part of [p.what, p.why, p.mend]) expect(part).toMatch(/^[A-Z"{].*[.…?\]}]$/u);
    }
  });
  test('repeat no long number', () => {
    expect(
      JSON.stringify(problems({ persons: { him: { savings: '85.07.30-033.28', insured: '85073003328' } } })),
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
  for (const other of texts) expect(problems({ persons: { him: { savings: { other } } } }), other).toEqual([]);
});
