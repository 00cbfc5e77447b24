/** Tests `rules test`, which runs the cases of one right, and runs them again when one of its files is saved. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { rulebook } from '../open-rulebook.ts';

const [right] = [...rulebook.rights].sort((a, b) => a.cases.length - b.cases.length);
const id = right?.id ?? '';
const bin = fileURLToPath(new URL('../../api/bin/recto-verso.mjs', import.meta.url));

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('the cases of a right come out, in words and as JSON', async () => {
  const all = right?.cases.length ?? 0;
  expect(await run('rules', 'test', id)).toEqual({ code: 0, out: `${id}: ${all} of ${all} cases come out.`, err: '' });
  const { out } = await run('rules', 'test', id, '--json');
  expect(JSON.parse(out)).toEqual({ cases: all, held: all, failures: [], problems: [] });
});

test('who misspells the right, the command or the folder is told', async () => {
  expect(await run('rules', 'test', `${id}x`)).toMatchObject({ code: 2, err: expect.stringContaining(`"${id}"?`) });
  expect(await run('rules', 'tets', id)).toMatchObject({ code: 2, err: expect.stringContaining('"rules test"?') });
  expect(await run('rules', 'test', id, tmpdir())).toMatchObject({ code: 2, err: expect.stringContaining('holds no') });
});

test('--watch tests again once a file is saved', { timeout: 120_000 }, async () => {
  const dir = join(await mkdtemp(join(tmpdir(), 'recto-verso-')), 'rules');
  await cp(RULES_FOLDER, dir, { recursive: true });
  const child = spawn(process.execPath, [bin, 'rules', 'test', id, dir, '--watch'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = child.stdout[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await said.next()).value);
  expect(await next()).toContain('cases come out');
  const file = join(dir, 'rights', id, 'cases.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/verdict: yes/, 'verdict: no'));
  expect(await next()).toMatch(/cases\.yaml:\d+ .*\n.*verdict: expected no, came yes/);
  child.kill();
  await rm(join(dir, '..'), { recursive: true });
});
