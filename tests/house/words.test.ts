/** All words in four languages: the same keys (the compiler and the loader hold that), the same holes, kind and short. */
import { inEachLanguage } from '@recto-verso/engine/languages';
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
import { HOME_WORDS, PARTIAL_HOME } from '../../web/src/lib/words/home/index.ts';
import { SIMULATION_WORDS } from '../../web/src/lib/words/simulation/index.ts';
import { FRAME_WORDS, PARTIAL_WORDS } from '../../web/src/lib/words/shell/index.ts';
import { PAGE_WORDS } from '../../web/src/lib/words/index.ts';
import { LANGUAGES, preferred, type Language } from '../../web/src/lib/languages.ts';
import { otherLanguageIn } from '../explain/other-language.ts';
import { rulebook } from '../opened.ts';

function flat(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => flat(value, `${path}.${key}`));
}
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const FORBIDDEN =
  /\b(?:refus|fraud|suspect|suspic|verdacht|verdächt|bedrog|betrug|tricher|cheat|bénéficiaire|beneficiar|begünstigt|begunstigd|abgelehnt|verweiger|geweigerd)/iu;
/** Words of the longest sentence: on the pages of `/droits` and the first one, and where there is more room. */
const [SHORT, LONGER] = [16, 22];

const CHART_WORDS = inEachLanguage((language) => SIMULATION_WORDS[language].charts);

const WORDS_OF = [
  ['of answers', WORDS, LONGER],
  ['of pages', PAGE_WORDS, LONGER],
  ['of the frame', FRAME_WORDS, SHORT],
  ['of the first page', HOME_WORDS, SHORT],
  ['of the results of /droits', RESULT_WORDS, SHORT],
  ['of the pages beside /droits', PAPER_WORDS, SHORT],
  ['of the pages around the door', AROUND_WORDS, LONGER],
  ['of `/droits`', DROITS_WORDS, SHORT],
  ['of the tools of the desk', GUICHET_WORDS, LONGER],
  ['of the law', LAW_WORDS, LONGER],
  ['of events and curves', ALONG_WORDS, LONGER],
  ['of a verso', VERSO_WORDS, LONGER],
  ['of the charts', CHART_WORDS, LONGER],
] as const;

for (const [name, words, most] of WORDS_OF) {
  describe(`words ${name}`, () => {
    const french = new Map(flat(words.fr));
    it.each(LANGUAGES.filter((language) => language !== 'fr'))(
      '%s has the holes of the French, and its own words',
      (language) => {
        const own = flat(words[language]);
        expect(own.filter(([path, text]) => holes(text).join() !== holes(french.get(path) ?? '').join())).toEqual([]);
        expect(own.filter(([path, text]) => isLong(text) && text === french.get(path))).toEqual([]);
      },
    );
    it.each(LANGUAGES)('%s is kind and short, in its own language, and nothing is left empty', (language) => {
      const all = flat(words[language]).filter(([path]) => !/\.(?:perhaps\.none|locale)$/.test(path));
      expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
      expect(all.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
      expect(all.filter(([, text]) => isOther(language, text))).toEqual([]);
      expect(all.filter(([, text]) => longestIn(text) > most)).toEqual([]);
    });
  });
}

/** Holes have English names. */
const bare = (text: string) => text.replaceAll(/\{\w+\}/g, '');

function isOther(language: Language, text: string): boolean {
  return isLong(text) && otherLanguageIn(language, bare(text)) !== null;
}

/** Too long to be the same, or to be mistaken, by chance. */
function isLong(text: string): boolean {
  return bare(text).trim().split(/\s+/).length > 4;
}

function longestIn(text: string): number {
  const sentences = text.split(/(?<=[.!?;:])\s+/);
  return Math.max(...sentences.map((one) => one.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length));
}

it('Arabic has the holes of the French, and words of its own', () => {
  const french = new Map(flat([DROITS_WORDS.fr, HOME_WORDS.fr, FRAME_WORDS.fr]));
  const arabic = flat([DROITS_WORDS.ar, PARTIAL_HOME.ar, PARTIAL_WORDS.ar]);
  expect(
    arabic.filter(([path, text]) => french.has(path) && holes(text).join() !== holes(french.get(path) ?? '').join()),
  ).toEqual([]);
  expect(arabic.filter(([, text]) => !/\p{Script=Arabic}|^https:/u.test(text))).toEqual([]);
});

/** What the law says, in its files: letters name the acts that they rest on, and take the room for it. */
describe('words of the rules', () => {
  const MOST = 40;
  const said = new Map(
    LANGUAGES.map((language) => {
      const all = flat(rulebook.texts[language] ?? {});
      return [language, all.filter(([path]) => !/\.(?:official|letters|review)\b/.test(path))] as const;
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
