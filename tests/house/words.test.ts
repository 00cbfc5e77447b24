/** Interface words in four languages: the same keys (the compiler holds that), the same holes, none empty. */
import { WORDS, fill, lineAmount, quantity, seen, type Speech } from '@recto-verso/api/words';
import { describe, expect, it } from 'vitest';
import { ALONG_WORDS } from '../../api/src/words/along/index.ts';
import { LAW_WORDS } from '../../api/src/words/law/index.ts';
import { VERSO_WORDS } from '../../api/src/words/verso/index.ts';
import { AROUND_WORDS } from '../../web/src/lib/words/around/index.ts';
import { DROITS_WORDS } from '../../web/src/lib/words/droits/index.ts';
import { PAPER_WORDS } from '../../web/src/lib/words/droits-paper/index.ts';
import { RESULT_WORDS } from '../../web/src/lib/words/droits-results/index.ts';
import { GUICHET_WORDS } from '../../web/src/lib/words/guichet/index.ts';
import { PAGE_WORDS } from '../../web/src/lib/words/index.ts';
import { preferred } from '../../web/src/lib/languages.ts';

function flat(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => flat(value, `${path}.${key}`));
}
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const FORBIDDEN = /refus|fraud|suspect|bénéficiaire|beneficiary|begünstigte|verdacht/i;

for (const [name, words] of [
  ['of answers', WORDS],
  ['of pages', PAGE_WORDS],
  ['of the results of /droits', RESULT_WORDS],
  ['of the pages beside /droits', PAPER_WORDS],
  ['of the tools of the desk', GUICHET_WORDS],
  ['of the pages around the door', AROUND_WORDS],
  ['of `/droits`', DROITS_WORDS],
  ['of the law', LAW_WORDS],
  ['of events and curves', ALONG_WORDS],
  ['of a verso', VERSO_WORDS],
] as const) {
  describe(`words ${name}`, () => {
    const french = new Map(flat(words.fr));
    it.each(['nl', 'de', 'en'] as const)('%s has the holes of the French', (language) => {
      const different = flat(words[language]).filter(
        ([path, text]) => holes(text).join() !== holes(french.get(path) ?? '').join(),
      );
      expect(different).toEqual([]);
    });
    it.each(['fr', 'nl', 'de', 'en'] as const)('%s is kind, and nothing is left empty', (language) => {
      const all = flat(words[language]).filter(([path]) => !/\.(?:perhaps\.none|locale)$/.test(path));
      expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
      expect(all.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
    });
  });
}

describe('values in words', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const speak = (language: 'fr' | 'nl' | 'en'): Speech => ({
    words: WORDS[language],
    label: (_, value) => value,
    isOpen: () => false,
    figure: (id) => id,
  });

  it('amounts, each as its language writes them', () => {
    expect(plain(quantity(1847.89, 'money/month', WORDS.fr))).toBe('1 847,89 € par mois');
    expect(plain(quantity(1847.89, 'money/month', WORDS.nl))).toBe('€ 1.847,89 per maand');
    expect(plain(quantity(912, 'money', WORDS.en))).toBe('€912');
  });
  it('counted things, one and several', () => {
    expect(quantity(1, 'months', WORDS.de)).toBe('1 Monat');
    expect(quantity(3, 'month', WORDS.fr)).toBe('3 mois');
  });
  it('ranges, sets and truths', () => {
    const range = (min: number, max: number) =>
      plain(seen({ kind: 'number', min, max, unit: 'money' }, 'x', speak('en')));
    expect(range(0, 10)).toBe('up to €10');
    expect(range(5, 10)).toBe('between €5 and €10');
    expect(seen({ kind: 'choice', values: ['a', 'b'] }, 'x', speak('fr'))).toBe('a ou b');
    expect(seen({ kind: 'truth', value: 'no' }, 'x', speak('nl'))).toBe('nee');
    expect(plain(seen({ kind: 'date', min: '2026-11-25', max: '2026-11-25' }, 'x', speak('fr')))).toBe(
      '25 novembre 2026',
    );
  });
  it('what leaves everything open is said to be unknown', () => {
    const open = { ...speak('fr'), isOpen: () => true };
    expect(seen({ kind: 'number', min: 0, max: 5000, unit: 'money' }, 'x', open)).toBe(WORDS.fr.unknown);
    expect(seen({ kind: 'truth', value: 'depends' }, 'x', speak('fr'))).toBe(WORDS.fr.unknown);
  });
  it('the period of a line is said once', () => {
    const value = { kind: 'number', min: 1, max: 1, unit: 'money/month' } as const;
    expect(plain(lineAmount({ id: 'a', label: 'a', value, period: 'month' }, speak('fr')))).toBe('1 € par mois');
  });
  it('fills holes, and leaves those that nobody fills', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});

describe('the language of a browser', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.5', 'nl'],
    ['tr,de;q=0.4,fr;q=0.8', 'fr'],
    ['tr', 'fr'],
    [null, 'fr'],
  ])('%j → %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });
});
