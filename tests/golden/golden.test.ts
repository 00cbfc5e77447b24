/** Whole households, with the outcome, amounts and first reason of every right: whatever moves shows, line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from './answer.ts';
import { HOUSEHOLDS } from './household.ts';

const FOLDER = join(import.meta.dirname, 'expected');

test.each(HOUSEHOLDS)('%s', async (name) => {
  const kept = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').split('\n');
  const seen = (await textOf(name)).split('\n');
  expect(
    seen,
    `read the change as a caseworker would; where it is right: npx tsx tests/golden/write.ts ${name}`,
  ).toEqual(kept);
});

test('every text is of a household', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(HOUSEHOLDS.map((name) => `${name}.txt`));
});
