/** A rulebook that is kept from the last time is the one that its files say, to the last value; whatever else is loaded anew. */
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadOnce } from '../../engine/src/rulebook/kept.ts';
import { loadRulebook } from '../../engine/src/rulebook/load.ts';
import { ProblemError } from '../../engine/src/problem.ts';
import { SAMPLE } from './sample.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function kept(): Promise<readonly string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

test('the second time it comes from what was kept, and is the same', async () => {
  const loaded = loadRulebook(SAMPLE);
  expect(await loadOnce(SAMPLE, folder)).toEqual(loaded);
  const [file = ''] = await kept();
  const before = await readFile(file);
  expect(await loadOnce(SAMPLE, folder)).toEqual(loaded);
  expect(await kept()).toEqual([file]);
  expect((await readFile(file)).equals(before)).toBe(true);
});

test('what was kept is what is given: it is not loaded beside it', async () => {
  await loadOnce(SAMPLE, folder);
  const renamed = { ...loadRulebook(SAMPLE), name: 'as it was kept' };
  const [file = ''] = await kept();
  await writeFile(file, serialize(renamed));
  expect((await loadOnce(SAMPLE, folder)).name).toBe('as it was kept');
});

test('other files are another rulebook, and a rulebook with a problem is kept nowhere', async () => {
  await loadOnce(SAMPLE, folder);
  const said = SAMPLE.get('rulebook.yaml') ?? '';
  const other = new Map(SAMPLE).set('rulebook.yaml', said.replace(/^name: .*/m, 'name: Another'));
  expect((await loadOnce(other, folder)).name).toBe('Another');
  expect((await kept()).length).toBe(2);
  const broken = new Map(SAMPLE).set('rulebook.yaml', '{');
  await expect(loadOnce(broken, folder)).rejects.toThrow(ProblemError);
  expect((await kept()).length).toBe(2);
});

test('a file that was cut short is loaded anew', async () => {
  const loaded = await loadOnce(SAMPLE, folder);
  const [file = ''] = await kept();
  await truncate(file, 20);
  expect(await loadOnce(SAMPLE, folder)).toEqual(loaded);
  expect((await readFile(file)).length).toBeGreaterThan(20);
});

test('where nothing can be kept it is loaded all the same', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  expect(await loadOnce(SAMPLE, join(file, 'below'))).toEqual(loadRulebook(SAMPLE));
});

test('of many only the last are kept', async () => {
  const said = SAMPLE.get('rulebook.yaml') ?? '';
  for (let n = 0; n < 12; n++)
    await loadOnce(new Map(SAMPLE).set('rulebook.yaml', said.replace(/^name: .*/m, `name: Number ${n}`)), folder);
  expect((await kept()).length).toBe(8);
});
