/** These tests read plain facts, receipts, things and the home. */
import { describe, expect, test } from 'vitest';
import type { Piece, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { him, number, pieces, read, truth, words } from './helpers.ts';

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
