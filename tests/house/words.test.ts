/**
 * These tests compare all catalogues of words: each language has the same keys in the same order and the same holes
 * (such as `{name}`), and its sentences are kind and short. They also check how values are written in words, and which
 * language is chosen for a browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORDS, fillTemplate, formatLineAmount, formatQuantity, formatSeen, type Speech } from '@recto-verso/api/words';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, isLanguage, choosePreferredLanguage, type Language } from '../../web/src/lib/languages.ts';
import { findOtherLanguage } from '../explain/other-language.ts';
import { rulebook } from '../open-rulebook.ts';
import { listWrittenFiles } from './measure/files.ts';

function flat(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string' || typeof node === 'boolean') return [[path, String(node)]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => flat(value, path === '' ? key : `${path}.${key}`));
}
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const FORBIDDEN =
  /\b(?:refus|fraud|suspect|suspic|verdacht|verdächt|bedrog|betrug|tricher|cheat|bénéficiaire|beneficiar|begünstigt|begunstigd|abgelehnt|verweiger|geweigerd)/iu;
/**
 * A sentence has at most this many words: in the texts of `/droits`, of the first page and of the frame of the pages;
 * in other texts; and in those of `/simulation` that belong to no chart.
 */
const [SHORT, LONGER, LONGEST] = [16, 22, 42];

function mostIn(path: string, key: string): number {
  if (/\/words\/(?:droits|home|shell)/.test(path)) return SHORT;
  return path.includes('/simulation/') && !key.startsWith('charts') ? LONGEST : LONGER;
}

/** Maps the path of each catalogue to its texts, by key. */
const files = new Map(
  listWrittenFiles(fileURLToPath(new URL('../../', import.meta.url)))
    .filter(({ kind }) => kind === 'words')
    .map(({ path, text }) => [path, new Map(flat(JSON.parse(text)))] as const),
);

/**
 * Returns the French catalogue of the same folder. A folder that has only Arabic is compared with the French catalogue
 * of the folder above, for the keys that both have.
 */
function frenchOf(path: string, own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const beside = files.get(`${dirname(path)}/fr.json`);
  const above = files.get(`${dirname(dirname(path))}/fr.json`);
  return beside ?? new Map([...own].map(([key, text]) => [key, above?.get(key) ?? text]));
}

/** Lists how a catalogue differs from the French one, worded for the translator. */
function partedFrom(french: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): readonly string[] {
  const [theirs, ours] = [[...french.keys()], [...own.keys()]];
  const told = [
    ...theirs.filter((key) => !own.has(key)).map((key) => `lacks "${key}", which the French has: translate it`),
    ...ours.filter((key) => !french.has(key)).map((key) => `has "${key}", which the French has not: take it out`),
    ...[...own].flatMap(([key, text]) => {
      const wanted = holes(french.get(key) ?? text).join(' ');
      return holes(text).join(' ') === wanted ? [] : [`must have these holes in "${key}", as the French: ${wanted}`];
    }),
  ];
  return told.length === 0 && ours.join() !== theirs.join()
    ? ['has its keys in another order than the French: put them as there']
    : told;
}

it('catalogues are found in each workspace that has words', () => {
  for (const folder of ['api/src/words/answer', 'engine/core/src/explain/sentences/phrases', 'web/src/lib/words'])
    for (const language of LANGUAGES) expect([...files.keys()]).toContain(`${folder}/${language}.json`);
});

it('what parts two catalogues is told by key', () => {
  const french = new Map(flat({ a: 'un {n}', b: { c: 'deux' }, d: 'trois' }));
  expect(partedFrom(french, new Map(flat({ a: 'een', d: 'drie', e: 'vier' })))).toEqual([
    'lacks "b.c", which the French has: translate it',
    'has "e", which the French has not: take it out',
    'must have these holes in "a", as the French: {n}',
  ]);
  expect(partedFrom(french, new Map([...french].reverse()))).toEqual([
    'has its keys in another order than the French: put them as there',
  ]);
});

describe.each([...files])('%s', (path, own) => {
  const language = path.slice(-'fr.json'.length, -'.json'.length);
  const french = frenchOf(path, own);

  it('has the keys and the holes of the French', () => {
    expect(partedFrom(french, own).map((told) => `${path} ${told}.`)).toEqual([]);
  });

  it('has words of its own, and nothing is left empty', () => {
    const all = [...own].filter(([key]) => !/(?:perhaps\.none|locale)$/.test(key));
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
    if (language === 'ar') expect(all.filter(([, text]) => !/\p{Script=Arabic}|^https:/u.test(text))).toEqual([]);
  });

  // The words of the engine are parts of sentences, which `tests/explain/` checks.
  if (isLanguage(language) && path.includes('/words/'))
    it('is kind and short, in its own language', () => {
      const all = [...own];
      expect(all.filter(([key, text]) => language !== 'fr' && isLong(text) && text === french.get(key))).toEqual([]);
      expect(all.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
      expect(all.filter(([, text]) => isOther(language, text))).toEqual([]);
      expect(all.filter(([key, text]) => longestIn(text) > mostIn(path, key))).toEqual([]);
    });
});

/** Holes have English names, so they are removed before the language of a text is checked. */
const bare = (text: string) => text.replaceAll(/\{\w+\}/g, '');

function isOther(language: Language, text: string): boolean {
  return isLong(text) && findOtherLanguage(language, bare(text)) !== null;
}

/** Checks whether a text is too long to equal the French one, or to look like another language, by chance. */
function isLong(text: string): boolean {
  return bare(text).trim().split(/\s+/).length > 4;
}

function longestIn(text: string): number {
  const sentences = text.split(/(?<=[.!?;:])\s+/);
  return Math.max(...sentences.map((one) => one.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length));
}

/**
 * A sentence in the rule files may have up to 40 words. Official names, letters and the state of review are not
 * checked.
 */
describe('words of the rules', () => {
  const MOST = 40;
  const said = new Map(
    LANGUAGES.map((language) => {
      const all = flat(rulebook.texts[language] ?? {});
      return [language, all.filter(([path]) => !/(?:^|\.)(?:official|letters|review)\b/.test(path))] as const;
    }),
  );
  const french = new Map(said.get('fr'));
  it.each(LANGUAGES)('%s is kind, short, in its own language and says what the French says', (language) => {
    const all = said.get(language) ?? [];
    expect(all.length).toBeGreaterThan(5_000);
    expect(all.map(([path]) => path)).toEqual(all.map(([path]) => path).filter((path) => french.has(path)));
    expect(all.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
    expect(all.filter(([, text]) => isOther(language, text))).toEqual([]);
    expect(all.filter(([path, text]) => language !== 'fr' && isLong(text) && text === french.get(path))).toEqual([]);
    expect(all.filter(([, text]) => longestIn(text) > MOST)).toEqual([]);
  });
});

describe('values in words', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const speak = (language: 'fr' | 'nl' | 'en'): Speech => ({
    words: WORDS[language],
    label: (_, value) => value,
    isOpen: () => false,
    figure: (id) => id,
  });

  it('amounts, each as its language writes them', () => {
    expect(plain(formatQuantity(1847.89, 'money/month', WORDS.fr))).toBe('1 847,89 € par mois');
    expect(plain(formatQuantity(1847.89, 'money/month', WORDS.nl))).toBe('€ 1.847,89 per maand');
    expect(plain(formatQuantity(912, 'money', WORDS.en))).toBe('€912');
  });
  it('counted things, one and several', () => {
    expect(formatQuantity(1, 'months', WORDS.de)).toBe('1 Monat');
    expect(formatQuantity(3, 'month', WORDS.fr)).toBe('3 mois');
  });
  it('ranges, sets and truths', () => {
    const range = (min: number, max: number) =>
      plain(formatSeen({ kind: 'number', min, max, unit: 'money' }, 'x', speak('en')));
    expect(range(0, 10)).toBe('up to €10');
    expect(range(5, 10)).toBe('between €5 and €10');
    expect(formatSeen({ kind: 'choice', values: ['a', 'b'] }, 'x', speak('fr'))).toBe('a ou b');
    expect(formatSeen({ kind: 'truth', value: 'no' }, 'x', speak('nl'))).toBe('nee');
    expect(plain(formatSeen({ kind: 'date', min: '2026-11-25', max: '2026-11-25' }, 'x', speak('fr')))).toBe(
      '25 novembre 2026',
    );
  });
  it('what leaves everything open is said to be unknown', () => {
    const open = { ...speak('fr'), isOpen: () => true };
    expect(formatSeen({ kind: 'number', min: 0, max: 5000, unit: 'money' }, 'x', open)).toBe(WORDS.fr.unknown);
    expect(formatSeen({ kind: 'truth', value: 'depends' }, 'x', speak('fr'))).toBe(WORDS.fr.unknown);
  });
  it('the period of a line is said once', () => {
    const value = { kind: 'number', min: 1, max: 1, unit: 'money/month' } as const;
    expect(plain(formatLineAmount({ id: 'a', label: 'a', value, period: 'month' }, speak('fr')))).toBe('1 € par mois');
  });
  it('fills holes, and leaves those that nobody fills', () => {
    expect(fillTemplate('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
});

it('scenarios, and the page for analysts, speak of flags and never of a judgment over somebody', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const scenarios = readdirSync(`${root}rules/scenarios`).filter((name) => name.endsWith('.yaml'));
  expect(scenarios.length).toBeGreaterThan(0);
  for (const path of ['ANALYSTS.md', ...scenarios.map((name) => `rules/scenarios/${name}`)]) {
    // The address of a source is not ours to word.
    const text = readFileSync(`${root}${path}`, 'utf8').replaceAll(/https?:\S+/g, '');
    expect(text, path).not.toMatch(/soupçon|suspic|suspect|verdacht|verdächt|fraud|bedrog|betrug/iu);
  }
});

describe('the language of a browser', () => {
  it.each([
    ['nl-BE,nl;q=0.9,en;q=0.5', 'nl'],
    ['tr,de;q=0.4,fr;q=0.8', 'fr'],
    ['tr', 'fr'],
    [null, 'fr'],
  ])('%j → %s', (header, language) => {
    expect(choosePreferredLanguage(header)).toBe(language);
  });
});
