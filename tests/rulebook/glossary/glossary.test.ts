/** These tests check how a glossary is loaded, and what is refused. */
import { expect, test } from 'vitest';
import { inspectRulebook, loadRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { SAMPLE_WITH_CATALOGUE } from '../listed/sample.ts';

const TERM = `- id: receipt
  group: procedure
  official: { fr: accusé de réception, nl: ontvangstbewijs, de: Empfangsbestätigung, en: receipt }
  unread: [de]
`;

function withGlossary(terms: string, texts: string): ReadonlyMap<string, string> {
  const { languages } = loadRulebook(SAMPLE_WITH_CATALOGUE);
  return new Map([
    ...SAMPLE_WITH_CATALOGUE,
    ['glossary/terms.yaml', `terms:\n${terms}`],
    ...languages.map((language) => [`glossary/texts.${language}.yaml`, `review: draft\n${texts}`] as const),
  ]);
}

const codes = (files: ReadonlyMap<string, string>) =>
  inspectRulebook(files).problems.map(({ code, where }) => `${code} ${where.file ?? ''}:${where.line ?? 0}`);

test('terms with what they mean', () => {
  const { glossary, texts, languages } = loadRulebook(withGlossary(TERM, 'receipt: A paper.\n'));
  expect(glossary.map(({ id, unread }) => [id, unread])).toEqual([['receipt', ['de']]]);
  expect(texts[languages[0] ?? '']?.glossary['receipt']).toBe('A paper.');
});

test('a rulebook without a glossary has none, and loads', () => {
  expect(loadRulebook(SAMPLE_WITH_CATALOGUE).glossary).toEqual([]);
});

test('a term twice is refused where the second stands', () => {
  expect(codes(withGlossary(TERM + TERM, 'receipt: A paper.\n'))).toEqual(['duplicate-word glossary/terms.yaml:6']);
});

test('a term without its meaning is refused, and a meaning without its term', () => {
  const problems = codes(withGlossary(TERM, 'reciept: A paper.\n'));
  expect(problems.some((one) => one.startsWith('missing-text glossary/texts.'))).toBe(true);
  expect(problems.some((one) => one.startsWith('text-without-use glossary/texts.'))).toBe(true);
});
