/** These tests check that a scenario that is not well defined is refused with file and line. */
import { expect, test } from 'vitest';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { loadScenarios } from '../../engine/population/src/scenario/load.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { rulebook } from '../open-rulebook.ts';

const files = await readRulebookFolder(new URL('../../rules/scenarios', import.meta.url).pathname);

test('those of this repository load, each right and route known, and none is without what it does not see', () => {
  const { scenarios, detections, explorations, takeUp, hash } = loadScenarios(files, rulebook);
  const all = [...scenarios, ...detections, ...explorations];
  expect(all.length).toBe([...files.keys()].filter((path) => !/^(?:take-up|notes\..*)\.yaml$/.test(path)).length);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  for (const { value, range } of takeUp.values()) expect(range[0] <= value && value <= range[1]).toBe(true);
});

const MISTAKES: readonly (readonly [code: string, file: string, from: string | RegExp, to: string])[] = [
  ['unknown-word', 's1.yaml', 'rights: [bim,', 'rights: [bimm,'],
  ['unknown-word', 's1.yaml', 'automatic: [by_last_year] }', 'automatic: [by_lst_year] }'],
  ['unknown-word', 's1.yaml', 'of: reached', 'of: reach'],
  ['unknown-key', 's1.yaml', 'change:\n  channels:', 'change:\n  chanels:'],
  ['missing-key', 's8.yaml', /^ {2}de: .*\n/m, ''],
  ['unknown-word', 's8.yaml', 'right: bim', 'right: ris'],
  ['unknown-fact', 's3.yaml', 'receipts: [chomage,', 'receipts: [unemployed,'],
  ['missing-key', 's3.yaml', /^ {2}spread: .*\n/m, ''],
  ['wrong-type', 's9.yaml', 'cap: max(0, wage - gap)', 'cap: max(0, wages - gap)'],
  ['wrong-type', 's9.yaml', 'cap: max(0, wage - gap)', 'cap: max(0, helped - gap)'],
  ['wrong-type', 's9.yaml', 'when: total > cap', 'when: total - cap'],
  ['formula-syntax', 's9.yaml', 'when: total > cap', 'when: total > > cap'],
  ['duplicate-word', 's9.yaml', 'cap: max(0, wage - gap)', 'helped: max(0, wage - gap)'],
  ['duplicate-word', 's9.yaml', 'id: by_right', 'id: capped'],
  ['unknown-word', 's9.yaml', 'of: by_help', 'of: by_hlp'],
  ['out-of-bounds', 's9.yaml', 'range: [1900, 2500]', 'range: [2200, 2500]'],
  ['missing-source', 's10.yaml', /^ {6}assumption: "How a CPAS.*\n/m, ''],
  ['unknown-source', 's9.yaml', 'source: dq', 'source: dp'],
  ['missing-key', 's10.yaml', /^ {6}loss:\n(?: {8}.*\n)+/m, ''],
  ['unknown-source', 'take-up.yaml', 'source: take_bim', 'source: take_bom'],
  ['missing-source', 'take-up.yaml', /(others: .*), assumption: "[^"]*"/, '$1'],
  ['out-of-bounds', 'take-up.yaml', 'value: 0.55, range: [0.5, 0.6]', 'value: 0.65, range: [0.5, 0.6]'],
  ['unknown-word', 'take-up.yaml', /^ {2}grapa:/m, '  grappa:'],
  ['missing-text', 'notes.nl.yaml', /^ {2}"At least\.".*\n/m, ''],
  ['text-without-use', 'notes.de.yaml', '  "At least."', '  "At most."'],
  ['missing-key', 'notes.fr.yaml', 'review: draft\n', ''],
  ['unknown-figure', 's8.yaml', 'change:\n', 'change:\n  parameters: { bim.year_bas: 1 }\n'],
  ['wrong-shape', 's8.yaml', 'change:\n', 'change:\n  parameters: { bim.year_base: { none: 1 } }\n'],
  ['wrong-shape', 's4.yaml', '{ cat1: cat2 }', '{ cat1: cat9 }'],
  ['out-of-bounds', 's8.yaml', 'change:\n', 'change:\n  law_of: { eau-bruxelles: 2019-01-01 }\n'],
  ['unknown-word', 's8.yaml', 'change:\n', 'change:\n  law_of: { ris: 2019-01-01 }\n'],
  [
    'unknown-fact',
    's8.yaml',
    'change:\n',
    'change:\n  ends: [{ receipt: unemployed, column: x_months_out, from: 24 }]\n',
  ],
];

test('a language without a file of notes is refused, and so is a file of none; no result is older for a note', () => {
  const without = new Map([...files].filter(([path]) => path !== 'notes.de.yaml'));
  expect(problemsOf(without)).toMatchObject([{ code: 'missing-text', where: { file: 'notes.de.yaml' } }]);
  const more = new Map([...files, ['notes.en.yaml', files.get('notes.de.yaml') ?? '']]);
  expect(problemsOf(more)).toMatchObject([{ code: 'unknown-file', where: { file: 'notes.en.yaml' } }]);
  const others = [...files].map(([path, text]): [string, string] => [
    path,
    text.replace('review: draft', 'review: read'),
  ]);
  expect(loadScenarios(new Map(others), rulebook).hash).toBe(loadScenarios(files, rulebook).hash);
});

test.each(MISTAKES)('refuses %s in %s: %s', (code, file, from, to) => {
  const text = files.get(file) ?? '';
  const wrong = text.replace(from, to);
  expect(wrong).not.toBe(text);
  const problems = problemsOf(new Map([...files, [file, wrong]]));
  expect(problems.map((p) => p.code)).toContain(code);
  for (const { where, mend } of problems) {
    expect(where.file).toBe(file);
    expect(where.line).toBeGreaterThan(0);
    expect(mend).not.toBe('');
  }
});

function problemsOf(all: ReadonlyMap<string, string>): ProblemError['problems'] {
  try {
    loadScenarios(all, rulebook);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}
