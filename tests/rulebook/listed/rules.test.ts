/**
 * These tests check the catalogue of this rulebook as people read it: in four languages, with a desk that can be
 * telephoned for each entry.
 */
import { describeListed, openService, LANGUAGES } from '@recto-verso/api';
import { describe, expect, test } from 'vitest';

const DAY = 20261125;
const service = await openService();
const views = new Map(LANGUAGES.map((language) => [language, describeListed(service.words(language), DAY)]));

/** The catalogue has at least this many entries; the number is raised with every entry that is added. */
const COUNTED = 206;

test('the catalogue has the rights that were counted, each once', () => {
  const ids = service.rulebook.catalogue.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(COUNTED);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each([...views])('in %s', (language, { rights, counts }) => {
  test('each has a name and a sentence of its own', () => {
    expect(rights).toHaveLength(counts.listed);
    for (const { id, name, what } of rights) {
      expect(name, id).not.toBe(id);
      expect(what, id).toMatch(/[.]$/);
    }
    expect(new Set(rights.map(({ name }) => name)).size).toBe(rights.length);
  });

  test('each has a desk that can be telephoned, in words of this language', () => {
    for (const { id, desks } of rights) {
      const spoken = desks.filter(({ telephones, call }) => telephones.length > 0 || call !== null);
      expect(spoken.length, `${id} in ${language}`).toBeGreaterThan(0);
    }
  });

  test('none speaks of a judgment over somebody', () => {
    const said = rights.map(({ name, what }) => `${name} ${what}`).join(' ');
    expect(said).not.toMatch(/fraud|suspect|refus|geweiger|verdacht|betrug|abgelehnt|weigert/i);
  });
});

test('what no page was read about says so', () => {
  const rights = views.get('en')?.rights ?? [];
  const unread = rights.filter(({ checked }) => !checked);
  expect(unread.length).toBeGreaterThan(0);
  for (const { id, page } of unread) expect(page, id).toBeNull();
  for (const { id, page } of rights.filter(({ checked }) => checked)) expect(page, id).not.toBeNull();
});
