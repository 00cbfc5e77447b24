/** These tests read plain facts, receipts, things, the home, and the open points of a law. */
import { describe, expect, test } from 'vitest';
import type { Piece, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { readHim, stateNumber, listStatedPieces, readTestSituation, stateTruth, stateWords } from './helpers.ts';

describe('a plain fact', () => {
  test.each<readonly [string, object, string, Stated | undefined]>([
    ['a number', { savings: 1200.5 }, 'savings', stateNumber(1200.5)],
    ['zero, which is known', { savings: 0 }, 'savings', stateNumber(0)],
    ['a range', { savings: { min: 100, max: 200 } }, 'savings', stateNumber(100, 200)],
    [
      'a range with one end takes the bound for the other',
      { savings: { min: 100 } },
      'savings',
      stateNumber(100, 5000000),
    ],
    ['a set of numbers is the range around it', { savings: { one_of: [500, 0] } }, 'savings', stateNumber(0, 500)],
    ['a date', { birth: '1955-02-28' }, 'birth', stateNumber(19550228)],
    ['a range of dates', { birth: { min: '1955-01-01', max: '1955-12-31' } }, 'birth', stateNumber(19550101, 19551231)],
    ['a birth that lies ahead', { birth: '2025-09-01' }, 'birth', stateNumber(20250901)],
    ['yes', { severance: 'yes' }, 'severance', stateTruth(true)],
    ['no as JSON writes it', { severance: false }, 'severance', stateTruth(false)],
    ['a set of yes alone', { severance: { one_of: ['yes'] } }, 'severance', stateTruth(true)],
    ['yes or no says nothing', { severance: { one_of: ['yes', 'no'] } }, 'severance', undefined],
    ['null is not known', { savings: null }, 'savings', undefined],
    ['left out is not known', {}, 'savings', undefined],
    ['a fact that is worked out may be stated', { minor: 'no' }, 'minor', stateTruth(false)],
  ])('%s', (_, fields, name, expected) => {
    expect(readHim(fields).plain[name]).toEqual(expected);
  });

  test('declined and different are remembered, and state nothing; the text is not kept', () => {
    const person = readHim({ savings: { declined: true }, severance: { other: 'paid in two parts' } });
    expect(person).toMatchObject({ plain: {}, declined: ['savings'], other: ['severance'] });
    expect(JSON.stringify(person)).not.toContain('two parts');
  });
});

describe('a receipt', () => {
  const day = (value: Stated): readonly Piece[] => listStatedPieces([0, null], [20250615, value], [20250616, null]);
  test.each<readonly [string, object, Readonly<Record<string, readonly Piece[] | undefined>>]>([
    ['yes', { pension: 'yes' }, { 'gets.pension': day(stateTruth(true)), 'gets.pension.amount': undefined }],
    [
      'no, and so nothing is paid',
      { pension: 'no' },
      { 'gets.pension': day(stateTruth(false)), 'gets.pension.amount': day(stateNumber(0)) },
    ],
    [
      'with an amount, today',
      { pension: { amount: 1200 } },
      { 'gets.pension': day(stateTruth(true)), 'gets.pension.amount': day(stateNumber(1200)) },
    ],
    [
      'perhaps, with an amount',
      { pension: { value: null, amount: 1200 } },
      { 'gets.pension': undefined, 'gets.pension.amount': day(stateNumber(0, 1200)) },
    ],
    [
      'spells with all that stands beside',
      { ris: [{ from: '2025-01-01', until: '2025-03-31', amount: 800, asked: '2024-12-20', granted: '2025-01-10' }] },
      {
        'gets.ris': listStatedPieces(
          [0, stateTruth(false)],
          [20250101, stateTruth(true)],
          [20250401, stateTruth(false)],
        ),
        'gets.ris.amount': listStatedPieces(
          [0, stateNumber(0)],
          [20250101, stateNumber(800)],
          [20250401, stateNumber(0)],
        ),
        'gets.ris.asked': listStatedPieces([0, null], [20250101, stateNumber(20241220)], [20250401, null]),
        'gets.ris.granted': listStatedPieces([0, null], [20250101, stateNumber(20250110)], [20250401, null]),
      },
    ],
    [
      'a spell of no',
      { ris: [{ from: '2025-01-01', value: 'no', asked: '2025-01-01' }] },
      {
        'gets.ris': listStatedPieces([0, stateTruth(false)]),
        'gets.ris.amount': listStatedPieces([0, stateNumber(0)]),
        'gets.ris.asked': listStatedPieces([0, null], [20250101, stateNumber(20250101)]),
      },
    ],
    [
      'an end alone leaves what was before it open',
      { ris: [{ until: '2025-03-31', amount: 800 }] },
      {
        'gets.ris': listStatedPieces([0, null], [20250331, stateTruth(true)], [20250401, stateTruth(false)]),
        'gets.ris.amount': listStatedPieces([0, null], [20250331, stateNumber(800)], [20250401, stateNumber(0)]),
      },
    ],
    [
      'none, ever',
      { ris: [] },
      {
        'gets.ris': listStatedPieces([0, stateTruth(false)]),
        'gets.ris.amount': listStatedPieces([0, stateNumber(0)]),
        'gets.ris.asked': undefined,
      },
    ],
    ['not stated', { ris: null }, { 'gets.ris': undefined, 'gets.pension': undefined }],
  ])('%s', (_, gets, expected) => {
    const { dated } = readHim({ gets });
    for (const [name, value] of Object.entries(expected)) expect(dated[name], name).toEqual(value);
  });

  test('declined', () => {
    expect(readHim({ gets: { ris: { declined: true } } }).declined).toEqual(['gets.ris']);
  });
});

describe('things, home and the rest', () => {
  test('a thing belongs to whom it stands under; a list that is not there is not known', () => {
    const s = readTestSituation({
      persons: { him: { building: [{ cadastral: 700, built: 'yes' }, {}] }, her: { building: [] }, kid: {} },
      home: { contract: [{ fuel: 'gas', holder: 'him' }] },
    });
    expect(s.things).toEqual([
      {
        kind: 'building',
        id: 'him.building[0]',
        plain: { cadastral: stateNumber(700), built: stateTruth(true), owner: stateWords('him') },
        dated: {},
        other: [],
        declined: [],
      },
      {
        kind: 'building',
        id: 'him.building[1]',
        plain: { owner: stateWords('him') },
        dated: {},
        other: [],
        declined: [],
      },
      {
        kind: 'contract',
        id: 'home.contract[0]',
        plain: { fuel: stateWords('gas'), holder: stateWords('him') },
        dated: {},
        other: [],
        declined: [],
      },
    ]);
    expect(s.thingsUnknown).toEqual([{ kind: 'building', of: 'kid' }]);
  });
  test('the home', () => {
    const s = readTestSituation({
      persons: { him: null },
      home: {
        region: 'brussels',
        rent: { max: 700 },
        tenure: [{ from: '2020-01-01', value: 'free' }],
        contract: { declined: true },
      },
    });
    expect(s.home).toEqual({
      plain: { region: stateWords('brussels'), rent: stateNumber(0, 700) },
      dated: { tenure: listStatedPieces([0, null], [20200101, stateWords('free')]) },
      other: [],
      declined: ['contract'],
    });
    expect(s.thingsUnknown).toEqual([
      { kind: 'building', of: 'him' },
      { kind: 'contract', of: 'home' },
    ]);
  });
  test('others who may live here', () => {
    expect(readTestSituation({ persons: { him: {} }, others: 'unknown' }).othersUnknown).toBe(true);
    expect(readTestSituation({ persons: { him: {} } }).othersUnknown).toBe(false);
  });
  test('open points of the law, by short and by full name', () => {
    const fixed = (more: object): Situation['fixed'] => readTestSituation({ persons: { him: {} }, ...more }).fixed;
    expect(fixed({ readings: { two_debtors: 'grouped' } })).toEqual({
      'reading.ris.two_debtors': stateWords('grouped'),
    });
    expect(fixed({ readings: { 'ris.two_debtors': { one_of: ['individual'] } } })).toEqual({
      'reading.ris.two_debtors': stateWords('individual'),
    });
    expect(fixed({ discretion: { equity: 0 } })).toEqual({
      'discretion.ris.equity': stateNumber(0),
      'discretion.aid.equity': stateNumber(0),
    });
    expect(fixed({ discretion: { 'aid.equity': { max: 0.5 }, urgent: 'no' } })).toEqual({
      'discretion.aid.equity': stateNumber(0, 0.5),
      'discretion.aid.urgent': stateTruth(false),
    });
    expect(fixed({ discretion: { equity: null } })).toEqual({});
  });
});
