/**
 * The clock on the wall is set while a server works, two days ahead and four back: "today" follows it, and nothing else does.
 * What lasts is measured by a clock that only counts.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoOf, today } from '../../api/src/contract/date.ts';
import { started } from '../bench/serving.ts';
import { asking, type Asked, type State } from './asked.ts';
import { wallClock } from './clock.ts';

const DAY = 24 * 60 * 60_000;
/** A minute about which nobody asks ends a simulation; what has lasted that long is looked for every quarter of it. */
const UNTIL_LOOKED_FOR = 16_000;

const dir = mkdtempSync(join(tmpdir(), 'recto-verso-clock-'));
const clock = wallClock(join(dir, 'now'));
let server: ChildProcess;
let address = '';
let asked: Asked;

beforeAll(async () => {
  const settings = { ...clock.settings, RATE_LIMIT: '2', TRUST_PROXY: '1' };
  ({ server, address } = await started('/fr/simulation', settings));
  // Each request from another network, so that none is one too many.
  let n = 0;
  asked = asking(address, () => ({ 'x-forwarded-for': `2001:db8:${(n++).toString(16)}::1` }));
});
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(dir, { recursive: true });
});

/** Sets it, and waits until the server has seen it. */
async function set(days: number): Promise<void> {
  clock.set(days);
  const is = (): string => isoOf(today(new Date(Date.now() + days * DAY)));
  while ((await asked.evaluate()).date !== is()) await new Promise((resolve) => setTimeout(resolve, 200));
}

test('an answer is of the day that the clock says', async () => {
  // Waits for it, and would wait for ever.
  for (const days of [2, -2, 0]) await set(days);
});

test('simulations go on, none is given up or forgotten too early, and how long one still takes is never less than nothing', async () => {
  const kept = await asked.begin(50);
  expect(await asked.ended(kept)).toMatchObject({ state: 'done' });
  const ids = [await asked.begin(100_000), await asked.begin(100), await asked.begin(100)];
  const [running = '', waiting = '', last = ''] = ids;
  const followed = follow(running);
  for (const days of [2, -2]) {
    await set(days);
    // Nobody asks about the two that wait, nor about the one that is over.
    await new Promise((resolve) => setTimeout(resolve, UNTIL_LOOKED_FOR));
  }
  for (const id of [kept, waiting, last]) expect(await asked.state(id)).toHaveProperty('state');
  expect((await asked.result(kept)).status).toBe(200);
  const told = await followed;
  expect(told.at(-1)).toMatchObject({ state: 'done' });
  for (const { left } of told) if (typeof left === 'number') expect(left).toBeGreaterThanOrEqual(0);
  for (const id of [waiting, last]) expect(await asked.ended(id)).toMatchObject({ state: 'done' });
  await set(0);
});

test('who has asked too often waits as long as before', async () => {
  const ask = async (): Promise<{ readonly status: number; readonly wait: number }> => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const { status, headers: said } = await fetch(`${address}/api/v1/rights`, { headers });
    return { status, wait: Number(said.get('retry-after') ?? 0) };
  };
  let waits = await ask();
  while (waits.status !== 429) waits = await ask();
  for (const days of [2, -2]) {
    clock.set(days);
    const again = await ask();
    expect(again.status).toBe(429);
    expect(again.wait).toBeLessThanOrEqual(waits.wait);
  }
});

/** All that the events of a simulation say, to the last. */
async function follow(id: string): Promise<readonly State[]> {
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  const text = await (await fetch(`${address}/api/v1/simulations/${id}/events`, { headers })).text();
  return [...text.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data) as State);
}
