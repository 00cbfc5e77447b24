/**
 * These tests check the part of the rule files that is selected for one right: it contains every law file that the plan
 * of the right reads.
 */
import { expect, test } from 'vitest';
import { compile } from '../../engine/core/src/run/compiled.ts';
import { readRulebookFolder, RULES_FOLDER } from '../../engine/core/src/node.ts';
import { createFileSelector } from '../../engine/core/src/rulebook/load/part.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const files = await readRulebookFolder(RULES_FOLDER);
const partOf = createFileSelector(files);
const lawsIn = (paths: Iterable<string>): readonly string[] =>
  [...paths].filter((path) => /^rights\/[^/]+\/\d{4}-\d{2}-\d{2}\.yaml$/.test(path));

test.each(rulebook.rights)('of $id', ({ id, name, laws, cases }) => {
  const part = new Set(lawsIn(partOf(id).keys()));
  const compiled = compile(understood, { rights: [name], mostPeriods: 2 });
  for (const day of new Set([
    ...laws.map(({ from }) => from),
    ...cases.slice(0, 1).map(({ date }) => date),
    20261125,
  ])) {
    const read = compiled
      .at(day)
      .plan.rights.flatMap(({ laws: all }) => all.map(({ understood: one }) => one.law.file));
    expect(read.filter((file) => !part.has(file))).toEqual([]);
  }
});

test('is a small part', () => {
  const shares = rulebook.rights.map(({ id }) => partOf(id).size / files.size);
  expect(Math.max(...shares)).toBeLessThan(0.25);
});

test.each([
  [1, false],
  [2, true],
])('of %i cached periods, the last but one is kept: %s', (mostPeriods, isKept) => {
  const compiled = compile(understood, { rights: ['ris'], mostPeriods });
  const first = compiled.at(20200101);
  expect(compiled.at(20261125)).not.toBe(first);
  expect(compiled.at(20200101) === first).toBe(isKept);
});
