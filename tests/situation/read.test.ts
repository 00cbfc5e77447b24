import { describe, expect, test } from 'vitest';
import { readSituation } from '../../engine/src/situation/read.ts';
import type { Piece, Situation, Stated } from '../../engine/src/situation/model.ts';
import { DATE, RULEBOOK } from './rulebook.ts';

const number = (lo: number, hi = lo): Stated => ({ kind: 'range', lo, hi });
const truth = (value: boolean): Stated => ({ kind: 'truth', value });
const words = (...values: string[]): Stated => ({ kind: 'set', values });
const pieces = (...list: (readonly [number, Stated | null])[]): readonly Piece[] =>
  list.map(([from, value]) => ({ from, value }));

function read(input: unknown): Situation {
  return readSituation(RULEBOOK, input, DATE);
}
function him(fields: object): Situation['persons'][number] {
  const person = read({ persons: { him: fields, her: {} } }).persons[0];
  if (person === undefined) throw new Error('nobody was read');
  return person;
}

describe('a plain fact', () => {
  test.each<readonly [string, object, string, Stated | undefined]>([
    ['a number', { savings: 1200.5 }, 'savings', number(1200.5)],
    ['zero, which is known', { savings: 0 }, 'savings', number(0)],
    ['a range', { savings: { min: 100, max: 200 } }, 'savings', number(100, 200)],
    ['a range with one end takes the bound for the other', { savings: { min: 100 } }, 'savings', number(100, 5000000)],
    ['a set of numbers is the range around it', { savings: { one_of: [500, 0] } }, 'savings', number(0, 500)],
    ['a date', { birth: '1955-02-28' }, 'birth', number(19550228)],
    ['a range of dates', { birth: { min: '1955-01-01', max: '1955-12-31' } }, 'birth', number(19550101, 19551231)],
    ['a birth that lies ahead', { birth: '2025-09-01' }, 'birth', number(20250901)],
    ['yes', { severance: 'yes' }, 'severance', truth(true)],
    ['no as JSON writes it', { severance: false }, 'severance', truth(false)],
    ['a set of yes alone', { severance: { one_of: ['yes'] } }, 'severance', truth(true)],
    ['yes or no says nothing', { severance: { one_of: ['yes', 'no'] } }, 'severance', undefined],
    ['null is not known', { savings: null }, 'savings', undefined],
    ['left out is not known', {}, 'savings', undefined],
    ['a fact that is worked out may be stated', { minor: 'no' }, 'minor', truth(false)],
  ])('%s', (_, fields, name, expected) => {
    expect(him(fields).plain[name]).toEqual(expected);
  });

  test('declined and different are remembered, and state nothing; the text is not kept', () => {
    const person = him({ savings: { declined: true }, severance: { other: 'paid in two parts' } });
    expect(person).toMatchObject({ plain: {}, declined: ['savings'], other: ['severance'] });
    expect(JSON.stringify(person)).not.toContain('two parts');
  });
});

describe('a dated fact', () => {
  test.each<readonly [string, object, string, readonly Piece[] | undefined]>([
    [
      'a plain value of spells holds on the day of the answer',
      { insured: 'none' },
      'insured',
      pieces([0, null], [20250615, words('none')], [20250616, null]),
    ],
    [
      'a set keeps the order of the vocabulary',
      { insured: { one_of: ['none', 'as_holder'] } },
      'insured',
      pieces([0, null], [20250615, words('as_holder', 'none')], [20250616, null]),
    ],
    [
      'the list of spells of a yes-no fact is complete',
      { jobseeker: [{ from: '2025-01-10', until: '2025-03-09' }] },
      'jobseeker',
      pieces([0, truth(false)], [20250110, truth(true)], [20250310, truth(false)]),
    ],
    ['an empty list: never', { jobseeker: [] }, 'jobseeker', pieces([0, truth(false)])],
    [
      'without until it goes on',
      { jobseeker: [{ from: '2025-01-10' }] },
      'jobseeker',
      pieces([0, truth(false)], [20250110, truth(true)]),
    ],
    [
      'without from only the last day is certain',
      { jobseeker: [{ until: '2025-03-09' }] },
      'jobseeker',
      pieces([0, null], [20250309, truth(true)], [20250310, truth(false)]),
    ],
    [
      'without from, after another spell',
      { jobseeker: [{ from: '2024-01-01', until: '2024-12-31' }, { until: '2025-03-09' }] },
      'jobseeker',
      pieces(
        [0, truth(false)],
        [20240101, truth(true)],
        [20250101, null],
        [20250309, truth(true)],
        [20250310, truth(false)],
      ),
    ],
    [
      'without both: from the day of the answer on',
      { insured: [{ value: 'none' }] },
      'insured',
      pieces([0, null], [20250615, words('none')]),
    ],
    [
      'a spell may say no',
      { jobseeker: [{ from: '2025-01-10', value: 'no' }] },
      'jobseeker',
      pieces([0, truth(false)]),
    ],
    [
      'a spell may be unknown',
      { jobseeker: [{ from: '2025-01-10', until: '2025-01-31', value: null }] },
      'jobseeker',
      pieces([0, truth(false)], [20250110, null], [20250201, truth(false)]),
    ],
    [
      'a choice outside its spells is unknown',
      { insured: [{ from: '2025-01-01', until: '2025-12-31', value: 'none' }] },
      'insured',
      pieces([0, null], [20250101, words('none')], [20260101, null]),
    ],
    [
      'spells in any order, over the end of February',
      {
        incapacity_percent: [
          { from: '2024-03-01', value: 0.7 },
          { from: '2024-01-01', until: '2024-02-29', value: { min: 0.5, max: 0.6 } },
        ],
      },
      'incapacity_percent',
      pieces([0, null], [20240101, number(0.5, 0.6)], [20240301, number(0.7)]),
    ],
    [
      'a spell since ever',
      { jobseeker: [{ from: '1900-01-01', until: '2024-12-31' }] },
      'jobseeker',
      pieces([0, truth(true)], [20250101, truth(false)]),
    ],
    [
      'a plain value by month holds for all months',
      { taxable_month: 1500 },
      'taxable_month',
      pieces([0, number(1500)]),
    ],
    ['a range for all months', { taxable_month: { min: 1, max: 2 } }, 'taxable_month', pieces([0, number(1, 2)])],
    [
      'months that are listed',
      { taxable_month: { '2025-04': 1500, '2025-02': 1400 } },
      'taxable_month',
      pieces([0, null], [20250201, number(1400)], [20250301, null], [20250401, number(1500)], [20250501, null]),
    ],
    [
      'quarters',
      { health_cost: { '2024-Q1': 300, '2024-Q4': { max: 10 } } },
      'health_cost',
      pieces([0, null], [20240101, number(300)], [20240401, null], [20241001, number(0, 10)], [20250101, null]),
    ],
    [
      'years, below zero',
      { self_employed_year: { 2023: -500 } },
      'self_employed_year',
      pieces([0, null], [20230101, number(-500)], [20240101, null]),
    ],
    [
      'a person',
      { insured_head: 'her' },
      'insured_head',
      pieces([0, null], [20250615, words('her')], [20250616, null]),
    ],
    [
      'nobody, by year',
      { fiscal_head: { 2024: 'nobody', 2025: 'her' } },
      'fiscal_head',
      pieces([0, null], [20240101, words('nobody')], [20250101, words('her')], [20260101, null]),
    ],
    ['what listing a person states', {}, 'lives', pieces([0, null], [20250615, words('here')], [20250616, null])],
    [
      'unless it is said otherwise',
      { lives: 'elsewhere' },
      'lives',
      pieces([0, null], [20250615, words('elsewhere')], [20250616, null]),
    ],
    ['or said not to be known', { lives: null }, 'lives', undefined],
    [
      'nobody lives here before birth',
      { birth: '2025-10-01' },
      'lives',
      pieces([0, words('elsewhere')], [20251001, null]),
    ],
    ['an empty table of months says nothing', { taxable_month: {} }, 'taxable_month', undefined],
  ])('%s', (_, fields, name, expected) => {
    expect(him(fields).dated[name]).toEqual(expected);
  });
});

describe('before birth', () => {
  const unborn = words('nowhere');
  test.each<readonly [string, object, readonly Piece[]]>([
    ['nobody is in a register', { birth: '2025-01-02' }, pieces([0, unborn], [20250102, null])],
    ['nor on the day before', { birth: '2025-06-16' }, pieces([0, unborn], [20250616, null])],
    [
      'what is said of the day of the answer stays',
      { birth: '2025-01-02', registered: 'here' },
      pieces([0, unborn], [20250102, null], [20250615, words('here')], [20250616, null]),
    ],
    [
      'what is said of the day of birth stays',
      { birth: '2025-01-02', registered: [{ from: '2025-01-02', value: 'here' }] },
      pieces([0, unborn], [20250102, words('here')]),
    ],
    [
      'what is said of the days before gives way',
      { birth: '2025-01-02', registered: [{ from: '2020-01-01', value: 'here' }] },
      pieces([0, unborn], [20250102, words('here')]),
    ],
    [
      'even of the day of the answer',
      { birth: '2025-10-01', registered: 'here' },
      pieces([0, unborn], [20251001, null]),
    ],
    [
      'a spell after birth stays, though it lies ahead',
      { birth: '2025-10-01', registered: [{ from: '2025-10-05', value: 'here' }] },
      pieces([0, unborn], [20251001, null], [20251005, words('here')]),
    ],
    [
      'who is in no register from birth on has one piece',
      { birth: '2025-01-02', registered: [{ from: '1900-01-01', value: 'nowhere' }] },
      pieces([0, unborn]),
    ],
    [
      'of a birth between two days, before the first',
      { birth: { min: '2025-01-02', max: '2025-03-01' }, registered: 'here' },
      pieces([0, unborn], [20250102, null], [20250615, words('here')], [20250616, null]),
    ],
  ])('%s', (_, fields, expected) => {
    expect(him(fields).dated['registered']).toEqual(expected);
  });
  test('nothing is understood of whom nobody said when she was born', () => {
    expect(him({}).dated['registered']).toBeUndefined();
    expect(him({ birth: { max: '2000-01-01' } }).dated['registered']).toBeUndefined();
  });
});

describe('a receipt', () => {
  const day = (value: Stated): readonly Piece[] => pieces([0, null], [20250615, value], [20250616, null]);
  test.each<readonly [string, object, Readonly<Record<string, readonly Piece[] | undefined>>]>([
    ['yes', { pension: 'yes' }, { 'gets.pension': day(truth(true)), 'gets.pension.amount': undefined }],
    [
      'no, and so nothing is paid',
      { pension: 'no' },
      { 'gets.pension': day(truth(false)), 'gets.pension.amount': day(number(0)) },
    ],
    [
      'with an amount, today',
      { pension: { amount: 1200 } },
      { 'gets.pension': day(truth(true)), 'gets.pension.amount': day(number(1200)) },
    ],
    [
      'perhaps, with an amount',
      { pension: { value: null, amount: 1200 } },
      { 'gets.pension': undefined, 'gets.pension.amount': day(number(0, 1200)) },
    ],
    [
      'spells with all that stands beside',
      { ris: [{ from: '2025-01-01', until: '2025-03-31', amount: 800, asked: '2024-12-20', granted: '2025-01-10' }] },
      {
        'gets.ris': pieces([0, truth(false)], [20250101, truth(true)], [20250401, truth(false)]),
        'gets.ris.amount': pieces([0, number(0)], [20250101, number(800)], [20250401, number(0)]),
        'gets.ris.asked': pieces([0, null], [20250101, number(20241220)], [20250401, null]),
        'gets.ris.granted': pieces([0, null], [20250101, number(20250110)], [20250401, null]),
      },
    ],
    [
      'a spell of no',
      { ris: [{ from: '2025-01-01', value: 'no', asked: '2025-01-01' }] },
      {
        'gets.ris': pieces([0, truth(false)]),
        'gets.ris.amount': pieces([0, number(0)]),
        'gets.ris.asked': pieces([0, null], [20250101, number(20250101)]),
      },
    ],
    [
      'an end alone leaves what was before it open',
      { ris: [{ until: '2025-03-31', amount: 800 }] },
      {
        'gets.ris': pieces([0, null], [20250331, truth(true)], [20250401, truth(false)]),
        'gets.ris.amount': pieces([0, null], [20250331, number(800)], [20250401, number(0)]),
      },
    ],
    [
      'none, ever',
      { ris: [] },
      { 'gets.ris': pieces([0, truth(false)]), 'gets.ris.amount': pieces([0, number(0)]), 'gets.ris.asked': undefined },
    ],
    ['not stated', { ris: null }, { 'gets.ris': undefined, 'gets.pension': undefined }],
  ])('%s', (_, gets, expected) => {
    const { dated } = him({ gets });
    for (const [name, value] of Object.entries(expected)) expect(dated[name], name).toEqual(value);
  });

  test('declined', () => {
    expect(him({ gets: { ris: { declined: true } } }).declined).toEqual(['gets.ris']);
  });
});

describe('things, home and the rest', () => {
  test('a thing belongs to whom it stands under; a list that is not there is not known', () => {
    const s = read({
      persons: { him: { building: [{ cadastral: 700, built: 'yes' }, {}] }, her: { building: [] }, kid: {} },
      home: { contract: [{ fuel: 'gas', holder: 'him' }] },
    });
    expect(s.things).toEqual([
      {
        kind: 'building',
        id: 'him.building[0]',
        plain: { cadastral: number(700), built: truth(true), owner: words('him') },
        dated: {},
        other: [],
        declined: [],
      },
      { kind: 'building', id: 'him.building[1]', plain: { owner: words('him') }, dated: {}, other: [], declined: [] },
      {
        kind: 'contract',
        id: 'home.contract[0]',
        plain: { fuel: words('gas'), holder: words('him') },
        dated: {},
        other: [],
        declined: [],
      },
    ]);
    expect(s.thingsUnknown).toEqual([{ kind: 'building', of: 'kid' }]);
  });
  test('the home', () => {
    const s = read({
      persons: { him: null },
      home: {
        region: 'brussels',
        rent: { max: 700 },
        tenure: [{ from: '2020-01-01', value: 'free' }],
        contract: { declined: true },
      },
    });
    expect(s.home).toEqual({
      plain: { region: words('brussels'), rent: number(0, 700) },
      dated: { tenure: pieces([0, null], [20200101, words('free')]) },
      other: [],
      declined: ['contract'],
    });
    expect(s.thingsUnknown).toEqual([
      { kind: 'building', of: 'him' },
      { kind: 'contract', of: 'home' },
    ]);
  });
  test('others who may live here', () => {
    expect(read({ persons: { him: {} }, others: 'unknown' }).othersUnknown).toBe(true);
    expect(read({ persons: { him: {} } }).othersUnknown).toBe(false);
  });
  test('open points of the law, by short and by full name', () => {
    const fixed = (more: object): Situation['fixed'] => read({ persons: { him: {} }, ...more }).fixed;
    expect(fixed({ readings: { two_debtors: 'grouped' } })).toEqual({ 'reading.ris.two_debtors': words('grouped') });
    expect(fixed({ readings: { 'ris.two_debtors': { one_of: ['individual'] } } })).toEqual({
      'reading.ris.two_debtors': words('individual'),
    });
    expect(fixed({ discretion: { equity: 0 } })).toEqual({
      'discretion.ris.equity': number(0),
      'discretion.aid.equity': number(0),
    });
    expect(fixed({ discretion: { 'aid.equity': { max: 0.5 }, urgent: 'no' } })).toEqual({
      'discretion.aid.equity': number(0, 0.5),
      'discretion.aid.urgent': truth(false),
    });
    expect(fixed({ discretion: { equity: null } })).toEqual({});
  });
});
