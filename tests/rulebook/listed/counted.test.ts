/**
 * These tests check which entries of the catalogue count as encoded: of the entries that name a right, only those with
 * the longest name, and an entry for a right in preparation as soon as the right's folder exists.
 */
import { expect, test } from 'vitest';
import { loadRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { getCatalogueStanding, type CatalogueRow } from '../../../engine/core/src/rulebook/listed/book.ts';
import { computeCoverageBy, computeCoverage } from '../../../api/src/law/listed.ts';
import { editCatalogueSample, SAMPLE_WITH_CATALOGUE } from './sample.ts';

function standings(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(loadRulebook(files).catalogue.map((row) => [row.id, getCatalogueStanding(row)]));
}

test('encoded, listed, or neither of the two', () => {
  const { catalogue } = loadRulebook(SAMPLE_WITH_CATALOGUE);
  expect(standings(SAMPLE_WITH_CATALOGUE)).toEqual({
    'winter-help': 'encoded',
    'summer-help': 'listed',
    'rain-help': 'listed',
    'spring-help': 'neither',
  });
  expect(computeCoverage(catalogue)).toEqual({ all: 4, encoded: 1, listed: 2, neither: 1 });
});

test('what is on its way counts once its folder is there', () => {
  const onItsWay = editCatalogueSample('listed/catalogue.yaml', 'sheet: summer-help-spring', 'sheet: winter');
  const named = onItsWay.set(
    'desks/words.yaml',
    (SAMPLE_WITH_CATALOGUE.get('desks/words.yaml') ?? '').replace('[summer-help]', '[summer-help, winter]'),
  );
  // Another entry names `winter-help` by a longer name, so that only that entry counts as encoded by it.
  expect(standings(named)['spring-help']).toBe('neither');
  const alone = (named.get('listed/catalogue.yaml') ?? '').replace('encoded: [winter-help]', 'checked: no');
  expect(standings(named.set('listed/catalogue.yaml', alone))['spring-help']).toBe('encoded');
});

test('a right of several levels counts in each, and once in all', () => {
  const { catalogue } = loadRulebook(
    editCatalogueSample(
      'listed/catalogue.yaml',
      'levels: [federal]\n  domain: energy\n  grant: unknown',
      'levels: [federal, commune]\n  domain: income\n  grant: unknown',
    ),
  );
  const of = (partsOf: (row: CatalogueRow) => readonly string[]) =>
    Object.fromEntries(computeCoverageBy(catalogue, partsOf));
  expect(of(({ levels }) => levels)).toEqual({
    federal: { all: 4, encoded: 1, listed: 2, neither: 1 },
    commune: { all: 1, encoded: 0, listed: 1, neither: 0 },
  });
  expect(of(({ domain }) => [domain])['income']).toEqual({ all: 1, encoded: 0, listed: 1, neither: 0 });
});
