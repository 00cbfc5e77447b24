/**
 * Tests what the cases of rights have to cover, as `rules check` reports it, and that there is a case for each example
 * that the sheets of the rights work out by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { prepareCases, checkCoverage, listSharedProblems } from '../../engine/core/src/cases.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { formatProblem } from '../../engine/core/src/problem.ts';
import { rulebook, understood } from '../open-rulebook.ts';

describe('the cases touch what could be wrong', () => {
  const all = rulebook.rights.map((right) => ({ id: right.id, ...checkCoverage(prepareCases(understood, right)) }));
  test.each(all)('of $id', ({ problems }) => {
    expect(problems.map(formatProblem)).toEqual([]);
  });
  test('of what the vocabulary works out for all rights', () => {
    expect(listSharedProblems(all).map(formatProblem)).toEqual([]);
  });
});

describe('worked cases', () => {
  /** Lists the sheets, and how many numbered cases each works out by hand (4b counts with 4). */
  const SHEETS: readonly (readonly [start: string, count: number])[] = [
    ['aal-adel-wallonie', 5],
    ['adresse-de-reference', 5],
    ['affection-chronique', 4],
    ['aide-juridique', 6],
    ['aide-medicale-urgente', 5],
    ['aide-sociale-equivalente', 5],
    ['allocation-chauffage', 5],
    ['allocation-loyer-bruxelles', 6],
    ['allocations-familiales-bruxelles', 8],
    ['allocations-familiales-wallonie', 7],
    ['apa', 5],
    ['arr-ai', 8],
    ['bim', 6],
    ['bourse-etudes-fwb', 5],
    ['chomage', 6],
    ['client-protege-regional', 5],
    ['eau', 5],
    ['fle-parcours-accueil', 5],
    ['grapa', 7],
    ['groeipakket-vlaanderen', 7],
    ['huurpremie-huursubsidie-vlaanderen', 6],
    ['kindergeld-dg', 5],
    ['logement-social', 6],
    ['maf', 6],
    ['nationalite', 6],
    ['prime-naissance', 5],
    ['reduction-precompte-immobilier', 7],
    ['ris', 11],
    ['secal', 5],
    ['service-bancaire-de-base', 5],
    ['studietoelage-vlaanderen', 6],
    ['tarif-social-energie', 6],
    ['tarif-social-telecom', 5],
    ['transport', 5],
  ];
  const ids = readdirSync(join(RULES_FOLDER, 'rights'));
  const named = (start: string): readonly string[] => ids.filter((id) => id === start || id.startsWith(`${start}-`));
  const numbers = (rights: readonly string[]): readonly number[] =>
    [
      ...new Set(
        rights.flatMap((r) =>
          casesOf(r).flatMap((c) => (c.sheet === undefined ? [] : [Number.parseInt(`${c.sheet}`)])),
        ),
      ),
    ].sort((a, b) => a - b);

  test.each(SHEETS)('of %s: all %i are there, and none that nobody numbered', (start, count) => {
    expect(numbers(named(start))).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });
  test('are of rights in the table alone: one that came without a sheet has cases, and none with a number of a sheet', () => {
    const inTable = new Set(SHEETS.flatMap(([start]) => named(start)));
    expect(ids.filter((id) => !inTable.has(id) && numbers([id]).length > 0)).toEqual([]);
    const all = SHEETS.reduce((sum, [, count]) => sum + count, 0);
    process.stdout.write(`worked cases: ${all} of ${SHEETS.length} sheets, for ${ids.length} rights\n`);
  });
});

function casesOf(right: string): readonly { readonly sheet?: number | string }[] {
  return parse(readFileSync(join(RULES_FOLDER, 'rights', right, 'cases.yaml'), 'utf8'), {
    schema: 'core',
  }) as readonly { readonly sheet?: number | string }[];
}
