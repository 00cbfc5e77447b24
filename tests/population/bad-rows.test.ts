/**
 * These tests check that a row of somebody's own table that cannot be read is reported with the line of the mapping,
 * and that nothing is written.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mapPopulation } from '../../engine/population/src/map/map.ts';
import { readMapping } from '../../engine/population/src/map/mapping.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { rulebook } from '../open-rulebook.ts';
import { createPopulationFolder } from './shared.ts';

const { dir, remove } = createPopulationFolder();
mkdirSync(dir);
afterAll(remove);

const MAPPING = `name: mine
date: 2024-06-30
keys: { household: h, person: p }
weight: w
home:
  region: { from: place, words: { 1: brussels, 2: flanders, 9: unknown } }
person:
  birth: { age: years }
  old_scheme_amount: { from: old, times: 1 }
  widowed: { from: widow }
`;
const mapping = readMapping(rulebook, 'mine.yaml', MAPPING);
const GOOD = ['h;p;w;place;years;old;widow', '7;1;2.5;1;40;12.5;true', '7;2;2.5;9;41;;', '8;1;1;2;0;;false'];

let made = 0;
async function problems(rows: readonly string[]) {
  const [input, out] = [join(dir, `${made}.csv`), join(dir, `out-${made++}`)];
  writeFileSync(input, `${rows.join('\n')}\n`);
  const error: unknown = await mapPopulation({ rulebook, mapping, input, out, threads: 1 }).catch((e: unknown) => e);
  if (!(error instanceof ProblemError)) return error;
  expect(existsSync(out)).toBe(false);
  return error.problems.map(({ code, where: { line } }) => [code, line]);
}

test('a table that can be read passes, with a code that says that nothing is known', async () => {
  expect(await problems(GOOD)).toEqual({ households: 2, persons: 3 });
});

test.each([
  ['a decimal comma in a weight', '2.5;1;40', '2,5;1;40', 'no-number', 4],
  ['a decimal comma in an amount', '12.5', '12,5', 'no-number', 9],
  ['one person twice', '7;2;', '7;1;', 'duplicate-person', 3],
  ['a person without a household', '8;1;', ';1;', 'no-key', 3],
  ['an age below zero', ';41;', ';-1;', 'impossible-age', 8],
  ['an age that nobody has', ';41;', ';210;', 'impossible-age', 8],
  ['an age in words', ';41;', ';forty;', 'impossible-age', 8],
  ['a code that the mapping does not name', '1;2;0', '1;3;0', 'unknown-code', 6],
  ['two regions of one household', ';9;41', ';2;41', 'two-values', 6],
  ['two weights of one household', '7;2;2.5', '7;2;3', 'two-values', 4],
  ['a truth that is none', ';;false', ';;perhaps', 'no-truth', 10],
])('%s is told', async (_, right, wrong, code, line) => {
  const rows = GOOD.map((row) => row.replace(right, wrong));
  expect(rows).not.toEqual(GOOD);
  expect(await problems(rows)).toEqual([[code, line]]);
});

test('a row with a cell too many is told: its columns are not found', async () => {
  const found = await problems([...GOOD, '9;1;1;1;40;1;true;5;6']);
  expect(found).toContainEqual(['missing-column', 3]);
});
