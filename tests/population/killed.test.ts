/**
 * These tests check that a run that is killed half way, without time to tidy up, leaves nothing that looks like a
 * result.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadPopulation } from '../../engine/population/src/make/load.ts';
import { makePopulation } from '../../engine/population/src/make/make.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { rulebook } from '../open-rulebook.ts';

const program = fileURLToPath(new URL('../../api/bin/recto-verso.mjs', import.meta.url));
const rules = new URL('../../rules/populations/belgium', import.meta.url).pathname;
const model = loadPopulation(await readRulebookFolder(rules), rulebook);
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-killed-'));
afterAll(() => rmSync(dir, { recursive: true }));

const drawn = join(dir, 'drawn');
const signal = new AbortController().signal;
const told = (): void => undefined;
await makePopulation({ model, households: 50, seed: 1, date: model.date, out: drawn, progress: told, signal });

const RUNS: readonly (readonly string[])[] = [
  ['simulate', 's1', drawn],
  ['population', 'run', drawn],
];

test.each(RUNS)('%s %s', async (...args) => {
  const name = `out-${args[1] ?? ''}`;
  const child = spawn(process.execPath, [program, ...args, '--out', join(dir, name)], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  // The run is under way when the folder for its files exists.
  const parts = (): readonly string[] => readdirSync(dir).filter((one) => one.startsWith(`.${name}.`));
  while (parts().length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(readdirSync(dir)).not.toContain(name);
  expect(parts().every((one) => one.endsWith('.part'))).toBe(true);
});
