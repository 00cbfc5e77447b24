/**
 * These tests check that a rulebook from the cache is the one in the rule files, to the last value, and that anything
 * else is loaded anew.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCachedRulebook } from '../../engine/core/src/rulebook/load/rulebook-cache.ts';
import { loadRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { SAMPLE } from './sample.ts';
import { isSealIntact, sealBytes } from './cache-seal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function kept(): Promise<readonly string[]> {
  return (await readdir(folder)).map((name) => join(folder, name));
}

/** Checks whether the file is an intact rulebook; after a damage, it is one only where it was written anew. */
async function isMended(file: string): Promise<boolean> {
  return isSealIntact(file, await readFile(file));
}

test('the second time it comes from what was kept, and is the same', async () => {
  const loaded = loadRulebook(SAMPLE);
  expect(await loadCachedRulebook(SAMPLE, folder)).toEqual(loaded);
  const [file = ''] = await kept();
  const before = await readFile(file);
  expect(await loadCachedRulebook(SAMPLE, folder)).toEqual(loaded);
  expect(await kept()).toEqual([file]);
  expect((await readFile(file)).equals(before)).toBe(true);
});

test('what was kept is what is given: it is not loaded beside it', async () => {
  await loadCachedRulebook(SAMPLE, folder);
  const renamed = { ...loadRulebook(SAMPLE), name: 'as it was kept' };
  const [file = ''] = await kept();
  await writeFile(file, sealBytes(file, serialize(renamed)));
  expect((await loadCachedRulebook(SAMPLE, folder)).name).toBe('as it was kept');
});

test('a rulebook without its hash is not what was kept', async () => {
  const loaded = await loadCachedRulebook(SAMPLE, folder);
  const [file = ''] = await kept();
  await writeFile(file, serialize({ ...loaded, name: 'as somebody wrote it' }));
  expect(await loadCachedRulebook(SAMPLE, folder)).toEqual(loaded);
  expect(await isMended(file)).toBe(true);
});

test('the whole file of other rules is not what was kept', async () => {
  const loaded = await loadCachedRulebook(SAMPLE, folder);
  const [file = ''] = await kept();
  const said = SAMPLE.get('rulebook.yaml') ?? '';
  await loadCachedRulebook(new Map(SAMPLE).set('rulebook.yaml', said.replace(/^name: .*/m, 'name: Another')), folder);
  const other = (await kept()).find((one) => one !== file) ?? '';
  await copyFile(other, file);
  expect(await loadCachedRulebook(SAMPLE, folder)).toEqual(loaded);
  expect(await isMended(file)).toBe(true);
});

test.each([[null], [42], ['a rulebook'], [[]], [{}], [{ hash: 'x', facts: [], rights: 1, texts: {} }]])(
  'what is no rulebook is not used: %j',
  async (value) => {
    const loaded = await loadCachedRulebook(SAMPLE, folder);
    const [file = ''] = await kept();
    await writeFile(file, sealBytes(file, serialize(value)));
    expect(await loadCachedRulebook(SAMPLE, folder)).toEqual(loaded);
    expect(await isMended(file)).toBe(true);
  },
);

test('threads that begin together leave one whole file', async () => {
  const loaded = loadRulebook(SAMPLE);
  for (const one of await Promise.all([1, 2, 3, 4].map(() => loadCachedRulebook(SAMPLE, folder))))
    expect(one).toEqual(loaded);
  const [file = '', ...others] = await kept();
  expect(others).toEqual([]);
  expect(await isMended(file)).toBe(true);
});

test('other files are another rulebook, and a rulebook with a problem is kept nowhere', async () => {
  await loadCachedRulebook(SAMPLE, folder);
  const said = SAMPLE.get('rulebook.yaml') ?? '';
  const other = new Map(SAMPLE).set('rulebook.yaml', said.replace(/^name: .*/m, 'name: Another'));
  expect((await loadCachedRulebook(other, folder)).name).toBe('Another');
  expect((await kept()).length).toBe(2);
  const broken = new Map(SAMPLE).set('rulebook.yaml', '{');
  await expect(loadCachedRulebook(broken, folder)).rejects.toThrow(ProblemError);
  expect((await kept()).length).toBe(2);
});

test('a file that was cut short is loaded anew', async () => {
  const loaded = await loadCachedRulebook(SAMPLE, folder);
  const [file = ''] = await kept();
  await truncate(file, 20);
  expect(await loadCachedRulebook(SAMPLE, folder)).toEqual(loaded);
  expect((await readFile(file)).length).toBeGreaterThan(20);
});

test('where nothing can be kept it is loaded all the same', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  expect(await loadCachedRulebook(SAMPLE, join(file, 'below'))).toEqual(loadRulebook(SAMPLE));
});

test('of many only the last are kept, and nothing of a process that was killed while it wrote; what is not ours stays', async () => {
  const left = join(folder, `${'a'.repeat(32)}.rulebook.1234`);
  const others = ['notes.txt', 'rulebook', 'b.rulebook', '0123456789abcdef'].map((name) => join(folder, name));
  await mkdir(others.at(-1) ?? '');
  for (const file of [left, ...others.slice(0, -1)]) await writeFile(file, '');
  for (const file of [left, ...others]) await utimes(file, 1, 1);
  const said = SAMPLE.get('rulebook.yaml') ?? '';
  for (let n = 0; n < 12; n++)
    await loadCachedRulebook(
      new Map(SAMPLE).set('rulebook.yaml', said.replace(/^name: .*/m, `name: Number ${n}`)),
      folder,
    );
  const names = await kept();
  expect(names.filter((name) => others.includes(name)).length).toBe(others.length);
  expect(names).not.toContain(left);
  expect(names.length).toBe(8 + others.length);
});
