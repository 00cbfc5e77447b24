/** Tests tasks that fail in a thread: only whoever asked for the task gets an error. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { openPool, Overload, type Pool, type PoolOptions } from '../../api/src/threads/pool.ts';
import { runForAsker } from '../../api/src/threads/asker.ts';

let pool: Pool | null = null;
afterEach(async () => {
  await pool?.close();
  pool = null;
});

function open(options: Partial<PoolOptions> = {}): Pool {
  pool = openPool({
    ...{ threads: 1, timeLimitMs: 60_000, queueLimit: 20, queueTotal: 50, dir: undefined },
    start: new URL('./odd-thread.mjs', import.meta.url),
    ...options,
  });
  return pool;
}

const options = { date: 20261125, language: 'en' } as const;
const ask = (threads: Pool, situation: unknown) => threads.run('evaluate', { situation, options }, 'prompt');
const sound = { persons: { her: {} } };

/** Is nested more deeply than a value that can be sent between threads, although `JSON.parse` can return it. */
const deep: unknown = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`);

it('what cannot be sent to a thread is refused alone, also where it waited', async () => {
  const threads = open();
  const asked = [deep, sound, deep, deep, sound].map((situation) => ask(threads, situation));
  const settled = await Promise.allSettled(asked);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'rejected', 'fulfilled']);
  expect(await ask(threads, sound)).toEqual(sound);
});

it.each(['not-sent', 'exit', 'throw'])(
  'a thread that does "%s" fails who asked it, and the next is answered',
  async (does) => {
    const threads = open();
    const asked = ['', does, ''].map((one) => ask(threads, { does: one }));
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  },
);

it('one that takes too much memory ends alone, and the next is answered', async () => {
  const threads = open({ memory: { maxOldGenerationSizeMb: 32 } });
  const asked = ['fill', ''].map((does) => ask(threads, { does }));
  await expect(asked[0]).rejects.toMatchObject({ reason: 'too-much' });
  expect(await asked[1]).toEqual({ does: '' });
});

it('one that runs without end is stopped; its time is counted from when it began, not from when it was asked', async () => {
  const threads = open({ timeLimitMs: 1_500 });
  const asked = ['run', 'run', ''].map((does) => ask(threads, { does }));
  const settled = await Promise.allSettled(asked);
  expect(settled.map((one) => (one.status === 'rejected' ? (one.reason as Overload).reason : one.value))).toEqual([
    'too-long',
    'too-long',
    { does: '' },
  ]);
});

it('closed while it works, it refuses what was asked, and what is asked afterwards', async () => {
  const threads = open({ timeLimitMs: 100 });
  // The thread is still ending when the pool is closed.
  await expect(ask(threads, { does: 'run' })).rejects.toBeInstanceOf(Overload);
  const asked = expect(Promise.allSettled([ask(threads, { does: 'run' }), ask(threads, sound)])).resolves.toMatchObject(
    [{ reason: { reason: 'busy' } }, { reason: { reason: 'busy' } }],
  );
  await threads.close();
  await asked;
  await expect(ask(threads, sound)).rejects.toMatchObject({ reason: 'busy' });
});

it('who sends dear jobs does not hold every thread: another one is answered while they run', async () => {
  const threads = open({ threads: 2, timeLimitMs: 20_000 });
  const of = (client: string, situation: unknown) =>
    runForAsker({ gone: new AbortController().signal, client }, () => ask(threads, situation));
  const dear = [1, 2, 3].map(() => of('192.0.2.1', { does: 'run' }).catch((error: unknown) => error));
  expect(await of('192.0.2.2', sound)).toEqual(sound);
  await threads.close();
  expect((await Promise.all(dear)).every((error) => error instanceof Overload)).toBe(true);
});

it('threads that have nothing to do let their process end', () => {
  const file = fileURLToPath(new URL('./idle.ts', import.meta.url));
  const options = { encoding: 'utf8', timeout: 60_000 } as const;
  expect(execFileSync(process.execPath, ['--import', 'tsx', file], options)).toBe('{"does":""}');
});
