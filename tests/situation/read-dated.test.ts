/** These tests read dated facts, and check what follows from a birth for the time before it. */
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../engine/core/src/situation/model.ts';
import { readHim, stateNumber, listStatedPieces, stateTruth, stateWords } from './helpers.ts';

describe('a dated fact', () => {
  test.each<readonly [string, object, string, readonly Piece[] | undefined]>([
    [
      'a plain value of spells holds on the day of the answer',
      { insured: 'none' },
      'insured',
      listStatedPieces([0, null], [20250615, stateWords('none')], [20250616, null]),
    ],
    [
      'a set keeps the order of the vocabulary',
      { insured: { one_of: ['none', 'as_holder'] } },
      'insured',
      listStatedPieces([0, null], [20250615, stateWords('as_holder', 'none')], [20250616, null]),
    ],
    [
      'the list of spells of a yes-no fact is complete',
      { jobseeker: [{ from: '2025-01-10', until: '2025-03-09' }] },
      'jobseeker',
      listStatedPieces([0, stateTruth(false)], [20250110, stateTruth(true)], [20250310, stateTruth(false)]),
    ],
    ['an empty list: never', { jobseeker: [] }, 'jobseeker', listStatedPieces([0, stateTruth(false)])],
    [
      'without until it goes on',
      { jobseeker: [{ from: '2025-01-10' }] },
      'jobseeker',
      listStatedPieces([0, stateTruth(false)], [20250110, stateTruth(true)]),
    ],
    [
      'without from only the last day is certain',
      { jobseeker: [{ until: '2025-03-09' }] },
      'jobseeker',
      listStatedPieces([0, null], [20250309, stateTruth(true)], [20250310, stateTruth(false)]),
    ],
    [
      'without from, after another spell',
      { jobseeker: [{ from: '2024-01-01', until: '2024-12-31' }, { until: '2025-03-09' }] },
      'jobseeker',
      listStatedPieces(
        [0, stateTruth(false)],
        [20240101, stateTruth(true)],
        [20250101, null],
        [20250309, stateTruth(true)],
        [20250310, stateTruth(false)],
      ),
    ],
    [
      'without both: from the day of the answer on',
      { insured: [{ value: 'none' }] },
      'insured',
      listStatedPieces([0, null], [20250615, stateWords('none')]),
    ],
    [
      'a spell may say no',
      { jobseeker: [{ from: '2025-01-10', value: 'no' }] },
      'jobseeker',
      listStatedPieces([0, stateTruth(false)]),
    ],
    [
      'a spell may be unknown',
      { jobseeker: [{ from: '2025-01-10', until: '2025-01-31', value: null }] },
      'jobseeker',
      listStatedPieces([0, stateTruth(false)], [20250110, null], [20250201, stateTruth(false)]),
    ],
    [
      'a choice outside its spells is unknown',
      { insured: [{ from: '2025-01-01', until: '2025-12-31', value: 'none' }] },
      'insured',
      listStatedPieces([0, null], [20250101, stateWords('none')], [20260101, null]),
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
      listStatedPieces([0, null], [20240101, stateNumber(0.5, 0.6)], [20240301, stateNumber(0.7)]),
    ],
    [
      'a spell since ever',
      { jobseeker: [{ from: '1900-01-01', until: '2024-12-31' }] },
      'jobseeker',
      listStatedPieces([0, stateTruth(true)], [20250101, stateTruth(false)]),
    ],
    [
      'a plain value by month holds for all months',
      { taxable_month: 1500 },
      'taxable_month',
      listStatedPieces([0, stateNumber(1500)]),
    ],
    [
      'a range for all months',
      { taxable_month: { min: 1, max: 2 } },
      'taxable_month',
      listStatedPieces([0, stateNumber(1, 2)]),
    ],
    [
      'months that are listed',
      { taxable_month: { '2025-04': 1500, '2025-02': 1400 } },
      'taxable_month',
      listStatedPieces(
        [0, null],
        [20250201, stateNumber(1400)],
        [20250301, null],
        [20250401, stateNumber(1500)],
        [20250501, null],
      ),
    ],
    [
      'quarters',
      { health_cost: { '2024-Q1': 300, '2024-Q4': { max: 10 } } },
      'health_cost',
      listStatedPieces(
        [0, null],
        [20240101, stateNumber(300)],
        [20240401, null],
        [20241001, stateNumber(0, 10)],
        [20250101, null],
      ),
    ],
    [
      'years, below zero',
      { self_employed_year: { 2023: -500 } },
      'self_employed_year',
      listStatedPieces([0, null], [20230101, stateNumber(-500)], [20240101, null]),
    ],
    [
      'a person',
      { insured_head: 'her' },
      'insured_head',
      listStatedPieces([0, null], [20250615, stateWords('her')], [20250616, null]),
    ],
    [
      'nobody, who is oneself, by year',
      { fiscal_head: { 2024: 'nobody', 2025: 'her' } },
      'fiscal_head',
      listStatedPieces([0, null], [20240101, stateWords('him')], [20250101, stateWords('her')], [20260101, null]),
    ],
    [
      'what listing a person states',
      {},
      'lives',
      listStatedPieces([0, null], [20250615, stateWords('here')], [20250616, null]),
    ],
    [
      'unless it is said otherwise',
      { lives: 'elsewhere' },
      'lives',
      listStatedPieces([0, null], [20250615, stateWords('elsewhere')], [20250616, null]),
    ],
    [
      'the same where it is null',
      { lives: null },
      'lives',
      listStatedPieces([0, null], [20250615, stateWords('here')], [20250616, null]),
    ],
    ['nothing, where it is declined', { lives: { declined: true } }, 'lives', undefined],
    [
      'nobody lives here before birth',
      { birth: '2025-10-01' },
      'lives',
      listStatedPieces([0, stateWords('elsewhere')], [20251001, null]),
    ],
    ['an empty table of months says nothing', { taxable_month: {} }, 'taxable_month', undefined],
  ])('%s', (_, fields, name, expected) => {
    expect(readHim(fields).dated[name]).toEqual(expected);
  });
});

describe('before birth', () => {
  const unborn = stateWords('nowhere');
  test.each<readonly [string, object, readonly Piece[]]>([
    ['nobody is in a register', { birth: '2025-01-02' }, listStatedPieces([0, unborn], [20250102, null])],
    ['nor on the day before', { birth: '2025-06-16' }, listStatedPieces([0, unborn], [20250616, null])],
    [
      'what is said of the day of the answer stays',
      { birth: '2025-01-02', registered: 'here' },
      listStatedPieces([0, unborn], [20250102, null], [20250615, stateWords('here')], [20250616, null]),
    ],
    [
      'what is said of the day of birth stays',
      { birth: '2025-01-02', registered: [{ from: '2025-01-02', value: 'here' }] },
      listStatedPieces([0, unborn], [20250102, stateWords('here')]),
    ],
    [
      'what is said of the days before gives way',
      { birth: '2025-01-02', registered: [{ from: '2020-01-01', value: 'here' }] },
      listStatedPieces([0, unborn], [20250102, stateWords('here')]),
    ],
    [
      'even of the day of the answer',
      { birth: '2025-10-01', registered: 'here' },
      listStatedPieces([0, unborn], [20251001, null]),
    ],
    [
      'a spell after birth stays, though it lies ahead',
      { birth: '2025-10-01', registered: [{ from: '2025-10-05', value: 'here' }] },
      listStatedPieces([0, unborn], [20251001, null], [20251005, stateWords('here')]),
    ],
    [
      'who is in no register from birth on has one piece',
      { birth: '2025-01-02', registered: [{ from: '1900-01-01', value: 'nowhere' }] },
      listStatedPieces([0, unborn]),
    ],
    [
      'of a birth between two days, before the first',
      { birth: { min: '2025-01-02', max: '2025-03-01' }, registered: 'here' },
      listStatedPieces([0, unborn], [20250102, null], [20250615, stateWords('here')], [20250616, null]),
    ],
  ])('%s', (_, fields, expected) => {
    expect(readHim(fields).dated['registered']).toEqual(expected);
  });
  test('nothing is understood of whom nobody said when she was born', () => {
    expect(readHim({}).dated['registered']).toBeUndefined();
    expect(readHim({ birth: { max: '2000-01-01' } }).dated['registered']).toBeUndefined();
  });
});
