/**
 * These tests damage the files of the cache. The answers have to stay the same, no damaged file may be run, and the
 * files have to be complete again, both in the process that wrote them and in one that starts with them.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { answerManyTimes, damageCacheFiles, DAMAGES, readCacheFiles, checkCacheFiles } from './damage.ts';

const RULES = fileURLToPath(new URL('sample', import.meta.url));
const DAMAGE = new URL('damage.ts', import.meta.url).href;

const folder = mkdtempSync(join(tmpdir(), 'recto-verso-damaged-'));
const cache = join(folder, 'cache');
const ran = join(folder, 'ran');
/** This program runs both as a CommonJS and as an ES module. */
const CODE = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(ran)}, '');`;
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the lines that a process with these statements prints. */
async function said(statements: string): Promise<readonly string[]> {
  const program = `
    import { answerManyTimes, damageCacheFiles, DAMAGES, checkCacheFiles } from ${JSON.stringify(DAMAGE)};
    const [rules, cache, code] = ${JSON.stringify([RULES, cache, CODE])};
    const say = (value) => console.log(JSON.stringify(value));
    ${statements}`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, RECTO_VERSO_CACHE: cache },
    maxBuffer: 1e8,
  });
  return stdout.trim().split('\n');
}

const answer = JSON.stringify(await answerManyTimes(RULES));

test('what is kept is the rulebook alone, and no program', async () => {
  expect(answer).toContain('"outcomes"');
  expect(await said('say(await answerManyTimes(rules));')).toEqual([answer]);
  expect([...readCacheFiles(cache).keys()]).toEqual([expect.stringMatching(/\.rulebook$/)]);
});

test('in the process that wrote them', async () => {
  const states = await said(`
    await answerManyTimes(rules);
    for (const kind of Object.keys(DAMAGES)) {
      damageCacheFiles(cache, kind, code);
      say(checkCacheFiles(cache));
      say(await answerManyTimes(rules));
      say(checkCacheFiles(cache));
    }`);
  for (const [k, kind] of Object.keys(DAMAGES).entries()) {
    const [damaged, after, mended] = states.slice(3 * k);
    expect(damaged, kind).not.toBe('[true]');
    expect({ after, mended }, kind).toEqual({ after: answer, mended: '[true]' });
  }
  expect(existsSync(ran)).toBe(false);
});

test.each(Object.keys(DAMAGES))('in a process that begins with them: %s', async (kind) => {
  damageCacheFiles(cache, kind, CODE);
  expect(checkCacheFiles(cache)).not.toEqual([true]);
  expect(await said('say(await answerManyTimes(rules));')).toEqual([answer]);
  expect(checkCacheFiles(cache)).toEqual([true]);
  expect(existsSync(ran)).toBe(false);
});
