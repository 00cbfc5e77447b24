/** Tests values in the form in which answers give them, and in words. */
import { describe, expect, test } from 'vitest';
import type { Seen } from '../../engine/core/src/contract/seen.ts';
import { isFullyOpen, sayBare, saySeen, toSeen, toSeenRange } from '../../engine/core/src/explain/sentences/seen.ts';
import { getTestWords, LANGUAGES, rulebook } from './cases.ts';

const money = (min: number, max: number, unit = 'money/month'): Seen => ({ kind: 'number', min, max, unit });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a value in memory', () => {
  test('becomes ISO dates, units as text, four decimals of a euro', () => {
    const euro = { kind: 'number', unit: { money: 1, month: -1 }, min: 0, max: 50000 } as const;
    expect(toSeen({ kind: 'number', min: 1 / 3, max: 1 / 3, type: euro })).toEqual(money(0.3333, 0.3333));
    expect(toSeenRange(20260901, 20260930, { kind: 'date', min: 19000101, max: 20991231 })).toEqual({
      kind: 'date',
      min: '2026-09-01',
      max: '2026-09-30',
    });
    expect(toSeenRange(0.5, 0.5, { kind: 'number', unit: {}, min: 0, max: 1 })).toEqual({
      kind: 'number',
      min: 0.5,
      max: 0.5,
      unit: 'share',
    });
  });

  test('is cut to the bounds of its type, and has no minus zero', () => {
    const type = { kind: 'number', unit: {}, min: 0, max: 60 } as const;
    expect(toSeenRange(-4e15, 4e15, type)).toEqual({ kind: 'number', min: 0, max: 60, unit: 'number' });
    expect(Object.is((toSeenRange(-0, -0, type) as { min: number }).min, 0)).toBe(true);
  });
});

describe('in words', () => {
  const en = getTestWords('en');

  test.each([
    ['fr', '1 340,47 € par mois'],
    ['nl', '€ 1.340,47 per maand'],
    ['de', '1.340,47 € im Monat'],
    ['en', '€1,340.47 a month'],
  ])('an amount in %s', (language, text) => {
    expect(plain(saySeen(money(1340.47, 1340.47), getTestWords(language)))).toBe(text);
  });

  test('a range, a price, a share, a count', () => {
    expect(saySeen(money(100, 250.5), en)).toBe('between €100 and €250.50 a month');
    expect(saySeen(money(0, 250), en)).toBe('up to €250 a month');
    expect(saySeen(money(0.12345, 0.12345, 'money/kWh'), en)).toBe('€0.1235 / kWh');
    expect(saySeen({ kind: 'number', min: 0.66, max: 0.66, unit: 'share' }, en)).toBe('66%');
    expect(saySeen({ kind: 'number', min: 1, max: 1, unit: 'month' }, en)).toBe('1 month');
    expect(saySeen({ kind: 'number', min: 2025, max: 2025, unit: 'year' }, en)).toBe('2025');
  });

  test('inside a sentence no unit is said twice', () => {
    expect(sayBare({ kind: 'number', min: 3, max: 3, unit: 'month' }, en)).toBe('3');
    expect(sayBare(money(100, 100), en)).toBe('€100');
  });

  test('a day, from a day, until a day', () => {
    expect(saySeen({ kind: 'date', min: '2026-09-01', max: '2026-09-01' }, en)).toBe('1 September 2026');
    expect(saySeen({ kind: 'date', min: '2026-09-01', max: '2026-09-01' }, getTestWords('fr'))).toBe(
      '1er septembre 2026',
    );
    expect(saySeen({ kind: 'date', min: '1900-01-01', max: '2026-09-01' }, en)).toBe('1 September 2026 at the latest');
  });

  test('a choice by its labels, and what nobody told', () => {
    expect(saySeen({ kind: 'choice', values: ['belgian', 'eu'] }, en, 'nationality')).toMatch(
      /^Belgian or European Union/,
    );
    const income = rulebook.facts.find((f) => f.id === 'savings');
    if (income?.type.kind !== 'number') throw new Error('savings are an amount');
    for (const language of LANGUAGES) {
      const words = getTestWords(language);
      expect(saySeen(toSeenRange(income.type.min, income.type.max, income.type), words, 'savings')).toBe(
        words.phrases.notKnown,
      );
      expect(saySeen({ kind: 'truth', value: 'depends' }, words)).toBe(words.phrases.notKnown);
    }
    expect(
      isFullyOpen(
        { kind: 'choice', values: ['belgian', 'eu'] },
        rulebook.facts.find((f) => f.id === 'nationality')?.type,
      ),
    ).toBe(false);
  });
});
