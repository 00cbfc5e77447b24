import { describe, expect, it } from 'vitest';
import type { ValueType } from '@recto-verso/engine';
import type { Language } from '../languages.ts';
import { DECLINED, parseWrittenDay, parseNumber, parseValue } from './parse.ts';

const money: ValueType = { kind: 'number', unit: { money: 1, month: -1 }, min: 0, max: 50_000 };
const share: ValueType = { kind: 'number', unit: {}, min: 0, max: 1 };
const date: ValueType = { kind: 'date', min: 19000101, max: 20311231 };

describe('numbers as people write them', () => {
  const cases: readonly (readonly [string, Language, number | null])[] = [
    ['1250', 'fr', 1250],
    ['1250,50', 'fr', 1250.5],
    ['1.250,50', 'nl', 1250.5],
    ['1,250.50', 'en', 1250.5],
    ['1 250,50 €', 'fr', 1250.5],
    ['€ 900', 'nl', 900],
    ['1\u202f250', 'fr', 1250],
    ['1.250', 'nl', 1250],
    ['1.250', 'en', 1.25],
    ['1,250', 'en', 1250],
    ['1,250', 'fr', 1.25],
    ['1.250.000', 'de', 1_250_000],
    ['12,5 %', 'de', 12.5],
    ['-200', 'fr', -200],
    ['zwölf', 'de', null],
    ['', 'fr', null],
    ['1,2,3.4.5', 'fr', null],
  ];
  it.each(cases)('%j in %s is %j', (text, language, number) => {
    expect(parseNumber(text, language)).toBe(number);
  });
});

describe('values', () => {
  it.each(['900 - 1200', '900-1200', '900 – 1 200', '900 à 1200', '900 .. 1200'])('%j is a range', (text) => {
    expect(parseValue(text, money, 'fr')).toEqual({ ok: true, value: { min: 900, max: 1200 } });
  });

  it('a range the wrong way round, or out of bounds, is told', () => {
    expect(parseValue('1200 - 900', money, 'fr')).toEqual({ ok: false, error: 'order' });
    expect(parseValue('60000', money, 'fr')).toEqual({ ok: false, error: 'bounds' });
  });

  it('a share is asked as a percentage', () => {
    expect(parseValue('50', share, 'fr')).toEqual({ ok: true, value: 0.5 });
    expect(parseValue('120 %', share, 'fr')).toEqual({ ok: false, error: 'bounds' });
  });

  it.each([
    ['23/04/1985', '1985-04-23'],
    ['23.4.1985', '1985-04-23'],
    ['23-04-1985', '1985-04-23'],
    ['1985-04-23', '1985-04-23'],
    ['1985', { min: '1985-01-01', max: '1985-12-31' }],
    ['02/1984', { min: '1984-02-01', max: '1984-02-29' }],
    ['1985 - 1990', { min: '1985-01-01', max: '1990-12-31' }],
  ])('the date %j', (text, value) => {
    expect(parseValue(text, date, 'fr')).toEqual({ ok: true, value });
  });

  it.each(['30/02/1985', 'hier', '1985/13', '32/01/2000'])('%j is no date', (text) => {
    expect(parseValue(text, date, 'fr')).toEqual({ ok: false, error: 'date' });
  });

  it('a soft answer states nothing', () => {
    expect(parseValue(DECLINED, money, 'fr')).toEqual({ ok: true, value: { declined: true } });
  });

  it('a value of no choice is not taken', () => {
    const region: ValueType = { kind: 'choice', values: ['brussels', 'wallonia'] };
    expect(parseValue('paris', region, 'fr')).toEqual({ ok: false, error: 'unfit' });
  });

  it('a day is a whole one', () => {
    expect(parseWrittenDay('01/02/2026')).toBe('2026-02-01');
    expect(parseWrittenDay('2026')).toBeNull();
  });
});
