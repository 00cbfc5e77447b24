/**
 * Tests the texts of crossings, remedies, letters and events: they are kind, every language has the same keys, and
 * nothing is stated that nobody published.
 */
import { expect, test } from 'vitest';
import { rulebook } from '../../open-rulebook.ts';
import type { TextTree } from '../../../engine/core/src/rulebook/model.ts';

const { crossings } = rulebook;

function flat(tree: TextTree[string], path = ''): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => flat(value as TextTree[string], `${path}.${key}`));
}

/** Matches words that the texts never use for a person or for what is done to a person. */
const UNKIND =
  /\b(refus\w*|fraud\w*|suspect\w*|suspic\w*|cheat\w*|trich\w*|bedrog|bedrieg\w*|weiger\w*|verdacht|verdächt\w*|Betrug\w*|betrüg\w*|verweiger\w*|abgelehnt)\b/iu;

const sections = ['kinds', 'divergences', 'remedies', 'events'] as const;

/** Is the language in which the rule files are written. */
const OF_THE_FILES = 'en';

test.each(rulebook.languages)('%s: every word is kind, and says what the other languages say', (language) => {
  for (const section of sections) {
    const words = flat(rulebook.texts[language]?.crossings[section] ?? {});
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter(([, text]) => UNKIND.test(text))).toEqual([]);
    expect(words.filter(([, text]) => text.trim() === '')).toEqual([]);
    const french = flat(rulebook.texts['fr']?.crossings[section] ?? {}).map(([path]) => path);
    expect(words.map(([path]) => path)).toEqual(french);
  }
});

test.each(rulebook.languages)('%s: a frequency is told where one is published, and nowhere else', (language) => {
  const texts = rulebook.texts[language]?.crossings.divergences ?? {};
  for (const { id, frequency } of crossings.divergences) {
    const told = (texts[id] as TextTree)['frequency'] !== undefined;
    expect([id, told]).toEqual([id, frequency.length > 0]);
  }
});

test.each(rulebook.languages.filter((one) => one !== OF_THE_FILES))(
  '%s: what each source is, and no word for none',
  (language) => {
    const said = Object.entries(rulebook.texts[language]?.crossings.evidence ?? {}).filter(([key]) => key !== 'review');
    const sources = [
      ...crossings.divergences.flatMap((d) => d.evidence),
      ...crossings.remedies.flatMap((r) => r.evidence),
      ...crossings.events.flatMap((e) => e.declare.flatMap((duty) => duty.evidence)),
    ];
    expect(said.map(([key]) => key).sort()).toEqual([...new Set(sources.map(({ about }) => about))].sort());
    expect(said.filter(([, text]) => UNKIND.test(text as string))).toEqual([]);
  },
);

test('letters to be sent are in the languages of the administration; a translation is marked as none', () => {
  const marks = rulebook.languages.map((language) => [
    language,
    rulebook.texts[language]?.crossings.letters['to_send'],
  ]);
  expect(marks).toEqual([
    ['fr', 'yes'],
    ['nl', 'yes'],
    ['de', 'yes'],
    ['en', 'no'],
  ]);
  const wanted = new Set(crossings.remedies.flatMap((r) => r.letter ?? []));
  for (const language of rulebook.languages) {
    const letters = rulebook.texts[language]?.crossings.letters ?? {};
    expect([...wanted].filter((id) => letters[id] === undefined)).toEqual([]);
    const slots = new Set(letters['slots'] as readonly string[]);
    const used = flat(letters).flatMap(([, text]) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
    expect(used.filter((name) => !slots.has(name))).toEqual([]);
  }
});

test('every divergence says what to do, who can help, and from where it is known', () => {
  for (const d of crossings.divergences.filter((one) => one.published)) {
    expect([d.id, d.remedies.length > 0, d.evidence.length > 0]).toEqual([d.id, true, true]);
    expect([d.id, d.evidence.every((e) => e.link !== null)]).toEqual([d.id, true]);
  }
});
