/**
 * These tests change the system clock while a server works, two days ahead and then four days back. Only "today" may
 * follow the change; durations are measured by the monotonic clock, which nobody sets.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoOf, getToday } from '../../api/src/contract/date.ts';
import { startPagesServer } from '../bench/serving.ts';
import { createServerRequests, type ServerRequests, type SimulationStatus } from './server-requests.ts';
import { createWallClock } from './clock.ts';

const DAY = 24 * 60 * 60_000;
/**
 * A simulation ends when nobody asks about it for a minute, and the server looks for such simulations every quarter of
 * a minute. The wait is longer than one such interval, in milliseconds.
 */
const UNTIL_LOOKED_FOR = 16_000;

const dir = mkdtempSync(join(tmpdir(), 'recto-verso-clock-'));
const clock = createWallClock(join(dir, 'now'));
let server: ChildProcess;
let address = '';
let asked: ServerRequests;

beforeAll(async () => {
  const settings = { ...clock.settings, RATE_LIMIT: '2', TRUST_PROXY: '1' };
  ({ server, address } = await startPagesServer('/fr/simulation', settings));
  // Each request comes from another network, so that none exceeds the request limit.
  let n = 0;
  asked = createServerRequests(address, () => ({ 'x-forwarded-for': `2001:db8:${(n++).toString(16)}::1` }));
});
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(dir, { recursive: true });
});

/** Sets the clock, and waits until the server has noticed the new day. */
async function set(days: number): Promise<void> {
  clock.set(days);
  const is = (): string => isoOf(getToday(new Date(Date.now() + days * DAY)));
  while ((await asked.evaluate()).date !== is()) await new Promise((resolve) => setTimeout(resolve, 200));
}

test('an answer is of the day that the clock says', async () => {
  // `set` waits until the answer has the new day, and would wait for ever if it never came.
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
    // During the wait nobody asks about the two waiting simulations, nor about the one that is over.
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

/** Returns all states that the event stream of a simulation sends, up to the last one. */
async function follow(id: string): Promise<readonly SimulationStatus[]> {
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  const text = await (await fetch(`${address}/api/v1/simulations/${id}/events`, { headers })).text();
  return [...text.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => JSON.parse(data) as SimulationStatus);
}
