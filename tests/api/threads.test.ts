/** Tests evaluation in threads: the answers are the same, problems are passed on, and a time limit frees the thread. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openService } from '@recto-verso/api';
import { ProblemError } from '@recto-verso/engine';
import { afterEach, expect, it } from 'vitest';
import { runForAsker } from '../../api/src/threads/asker.ts';
import type { Pace } from '../../api/src/threads/waiting-line.ts';
import { openPool, Overload, type Pool, type PoolOptions } from '../../api/src/threads/pool.ts';

/** Is the folder of a small sample rulebook, because each thread loads it and its size does not matter here. */
const dir = fileURLToPath(new URL('../rulebook/sample', import.meta.url));

let pool: Pool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

function open(options: Partial<PoolOptions> = {}): Pool {
  pool = openPool({ threads: 1, timeLimitMs: 60_000, queueLimit: 10, queueTotal: 50, dir, ...options });
  return pool;
}

const options = { date: 20220115, language: 'en', rights: ['winter-help'] } as const;
const ask = (threads: Pool, situation: unknown, pace: Pace = 'prompt') =>
  threads.run('evaluate', { situation, options }, pace);
const household = { persons: { her: { birth: '1990-04-23' } }, others: 'unknown' };

it('gives the answers that the thread that asks would give', async () => {
  const direct = await (await openService({ dir })).evaluate(household, options);
  expect(await ask(open(), household)).toEqual(direct);
});

it('tells the problems of a situation', async () => {
  await expect(ask(open(), { persons: { her: { birht: 1 } } })).rejects.toBeInstanceOf(ProblemError);
});

it('begins a thread anew that could not read the rules: whoever asks next is answered', async () => {
  const rules = mkdtempSync(join(tmpdir(), 'recto-verso-rules-'));
  const moved = `${rules}-moved`;
  try {
    cpSync(dir, rules, { recursive: true });
    renameSync(join(rules, 'rulebook.yaml'), moved);
    const threads = open({ dir: rules });
    await expect(ask(threads, household)).rejects.not.toBeInstanceOf(ProblemError);
    renameSync(moved, join(rules, 'rulebook.yaml'));
    const direct = await (await openService({ dir })).evaluate(household, options);
    expect(await ask(threads, household)).toEqual(direct);
  } finally {
    rmSync(rules, { recursive: true });
    rmSync(moved, { force: true });
  }
});

it('stops what takes too long, and goes on with the next', async () => {
  const threads = open({ timeLimitMs: 1 });
  await expect(ask(threads, household)).rejects.toMatchObject({ reason: 'too-long' });
  await expect(ask(threads, household)).rejects.toBeInstanceOf(Overload);
});

it('refuses what would wait behind too many', async () => {
  const threads = open({ queueLimit: 1 });
  const first = ask(threads, household);
  const second = ask(threads, household);
  await expect(ask(threads, household)).rejects.toMatchObject({ reason: 'busy' });
  await Promise.all([first, second]);
});

it('refuses what was asked when it is closed', async () => {
  const threads = open();
  const asked = expect(ask(threads, household)).rejects.toBeInstanceOf(Overload);
  await threads.close();
  await asked;
});

it('lets the patient wait while anything else is asked, and never refuses them for it', async () => {
  const threads = open({ queueLimit: 1 });
  const order: string[] = [];
  const first = ask(threads, household);
  const patient = ['a', 'b', 'c'].map((name) => ask(threads, household, 'patient').then(() => order.push(name)));
  const prompt = ask(threads, household).then(() => order.push('prompt'));
  await Promise.all([first, prompt, ...patient]);
  expect(order).toEqual(['prompt', 'a', 'b', 'c']);
});

it('begins nothing for whoever has left, and lets nobody wait behind them', async () => {
  const threads = open({ queueLimit: 1 });
  const leaving = new AbortController();
  const first = ask(threads, household);
  const left = runForAsker({ gone: leaving.signal, client: '' }, () => ask(threads, household)).catch(
    (error: unknown) => error,
  );
  leaving.abort();
  const next = ask(threads, household);
  expect(await left).toBeInstanceOf(Overload);
  expect(await next).toEqual(await first);
});
