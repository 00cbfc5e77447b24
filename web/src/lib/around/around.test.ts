/** These tests check that the pages about the law leave out nothing, and show no key in place of a text. */
import { LAW_WORDS, openService } from '@recto-verso/api';
import { WORDS } from '@recto-verso/api/words';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../languages.ts';
import { AROUND_WORDS } from '../words/around/index.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { showCondition, type ShownCondition } from './conditions.ts';
import { buildGlossaryPage } from './glossary.ts';
import { buildRulePage, type RulePage } from './right.ts';
import { buildRulesPage } from './rules.ts';
import type { AroundTexts } from './texts.ts';
import { buildSourcesPage } from './sources.ts';
import { buildStatementPage } from './statement.ts';

const DAY = 20261126;
const said = {} as Record<Language, AroundTexts>;

beforeAll(async () => {
  const service = await openService();
  for (const language of LANGUAGES)
    said[language] = {
      language,
      words: PAGE_WORDS[language],
      terms: WORDS[language],
      around: AROUND_WORDS[language],
      law: LAW_WORDS[language],
      home: `/${language}`,
      api: '/api/v1',
      rules: service.words(language),
    };
});

const rights = () => said.fr.rules.book.rulebook.rights;
const opened = (id: string, language: Language, written: string | null = null): RulePage => {
  const right = rights().find((one) => one.id === id);
  if (right === undefined) throw new Error(`no right ${id}`);
  return buildRulePage(said[language], right, written, DAY);
};

/** Lists the nodes of a tree that show no text. */
function silent(node: ShownCondition): readonly ShownCondition[] {
  const own = node.said === null && node.written === null && node.children.length === 0 ? [node] : [];
  return [...own, ...node.children.flatMap(silent)];
}

describe('a rule', () => {
  test.each(LANGUAGES)('every right says in %s who can ask, and by which ways', (language) => {
    const mute = rights().flatMap(({ id }) => {
      const { law } = opened(id, language);
      const trees = law === null ? [] : [law.claimant, ...law.routes.map((route) => route.conditions)];
      return trees.flatMap(silent).map(() => id);
    });
    expect(mute).toEqual([]);
  });

  test('each version is marked on its first day, and on no other', () => {
    for (const right of rights())
      for (const { from } of right.laws) {
        const day = String(from).replace(/(....)(..)(..)/, '$1-$2-$3');
        const current = opened(right.id, 'en', day).versions.filter(({ current }) => current);
        expect(current.map(({ href }) => href)).toEqual([`/en/rules/${right.id}?date=${day}`]);
      }
  });

  test('figures are those of the day', () => {
    const amount = (day: string) => opened('ris', 'en', day).figures.find(({ id }) => id === 'ris.amount')?.values;
    expect(amount('2024-05-01')).not.toEqual(amount('2026-11-26'));
    expect(amount('2026-11-26')).not.toHaveLength(0);
  });

  test.each(LANGUAGES)(
    'why a figure is not known, noted in English, stands apart from what is said in %s',
    (language) => {
      const [before = ''] = LAW_WORDS[language].notKnownHere.split(/\s*[:{]/);
      const lines = rights().flatMap(({ id }) => opened(id, language).figures.flatMap(({ values }) => values));
      const unknown = lines.filter((line) => line.before.replaceAll(/\s/g, ' ').includes(`(${before}`));
      expect(unknown.length).toBeGreaterThan(100);
      expect(unknown.filter(({ why }) => why === null)).toEqual([]);
      expect(lines.filter((line) => line.why !== null && !unknown.includes(line))).toEqual([]);
      // The texts around the reason contain no part of it.
      for (const line of unknown) expect(`${line.before}${line.after}`).toMatch(/[:(]\s*\)$/);
    },
  );

  test('a day that is none is told, and today stands in its place', () => {
    const page = opened('ris', 'en', '31/02/2026');
    expect(page.value).toBe('2026-11-26');
    expect(page.badDay).toContain('31/02/2026');
    expect(opened('ris', 'en', '').badDay).toBeNull();
  });

  test('before its first law a right says so, and shows no law', () => {
    const page = opened('ris', 'nl', '2001-01-01');
    expect(page.law).toBeNull();
    expect(page.noLaw).toContain('1 januari 2001');
    expect(page.versions.some(({ current }) => current)).toBe(false);
  });

  test('all that the law leaves open on the day is shown, in words', () => {
    for (const right of rights()) {
      const law = right.laws.find(({ from, until }) => from <= DAY && (until === null || DAY <= until));
      const shown = opened(right.id, 'de').law?.open ?? [];
      expect(shown.map(({ id }) => id)).toEqual((law?.open ?? []).map(({ id }) => id));
      expect(shown.filter(({ kind, label }) => kind === '' || label === '')).toEqual([]);
    }
  });
});

test('a fact made of conditions is told by them, a joint by its word', () => {
  const line = (sentence: string) => ({
    id: null,
    kind: 'line' as const,
    sentence,
    line: 'no_fact > 0',
    citation: null,
    figures: [],
    children: [],
  });
  const any = { ...line(''), kind: 'any' as const, line: null, children: [line('One.'), line('')] };
  const view = showCondition({ ...line(''), line: 'no_fact', children: [any] }, null, said.en);
  expect(view.said).toBe(WORDS.en.any);
  expect(view.children.map(({ said: words, written }) => words ?? written)).toEqual(['One.', 'no_fact > 0']);
});

test('the page of all rules has each right once', () => {
  const page = buildRulesPage(said.en, '2026-11-26');
  const shown = page.domains.flatMap((domain) => domain.rights.map(({ id }) => id));
  expect([...shown].sort()).toEqual(
    rights()
      .map(({ id }) => id)
      .sort(),
  );
  expect(page.review).toBe(AROUND_WORDS.en.review.draft);
});

test('every source of every right is there once, with that right and its figures', () => {
  const rows = buildSourcesPage(said.en).groups.flatMap(({ sources }) => sources);
  const keys = rows.map(({ act, link }) => `${act} ${link ?? ''}`);
  expect(new Set(keys).size).toBe(keys.length);
  const lost = rights().flatMap((right) =>
    Object.values(right.sources).filter(
      ({ act, link }) =>
        !rows.some((row) => row.act === act && row.link === link && row.rights.some(({ id }) => id === right.id)),
    ),
  );
  expect(lost).toEqual([]);
  const amounts = opened('ris', 'en').figures.find(({ id }) => id === 'ris.amount');
  const row = rows.find(({ act }) => act === amounts?.source?.text);
  expect(row?.figures).toContain(amounts?.label);
});

test('whoever holds data has words, and a flow leads to rights that are there', () => {
  const { holders } = buildSourcesPage(said.de);
  expect(holders.filter(({ name, holds }) => name === '' || holds === '')).toEqual([]);
  const fed = holders.flatMap(({ flows }) => flows.flatMap(({ feeds }) => feeds.map(({ id }) => id)));
  expect(new Set(fed).size).toBeGreaterThan(10);
  expect(fed.filter((id) => !rights().some((right) => right.id === id))).toEqual([]);
});

test.each(LANGUAGES)('the glossary means something in %s, and keeps the words of the desks', (language) => {
  const { groups, rights: named } = buildGlossaryPage(said[language]);
  const terms = groups.flatMap((group) => group.terms);
  expect(terms).toHaveLength(said.fr.rules.book.rulebook.glossary.length);
  expect(terms.filter(({ means, others }) => means === '' || others.length < 2)).toEqual([]);
  expect(named).toHaveLength(rights().length);
});

test('whom to tell is the address that the server was given, or said to be missing', () => {
  const last = (page: ReturnType<typeof buildStatementPage>) => page.sections.at(-1)?.text.at(-1);
  expect(last(buildStatementPage(AROUND_WORDS.en, 'about', 'help@example.org'))).toBe('Whom to tell: help@example.org');
  expect(last(buildStatementPage(AROUND_WORDS.en, 'accessibility', ' '))).toBe(AROUND_WORDS.en.noContact);
});
