/**
 * Runs `npm run bench:simulation`: it measures how long `evaluate` takes on the server, one request after the other,
 * while no simulation runs, and while a scenario runs on the same server. The ratio of the two is what a simulation
 * costs the other users.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { startPagesServer } from './serving.ts';

const HOMES = process.env['HOUSEHOLDS'] ?? '20000';
/**
 * Is the number of requests before a simulation starts. `WARM` is the number of requests before those, which warm up
 * the server.
 */
const QUIET = 400;
const WARM = 100;

const { rulebook } = await openRulebook();
const bodies = GOLDEN_HOUSEHOLDS.map((name) => {
  const { situation, date } = readGoldenHousehold(name, rulebook);
  return JSON.stringify({ situation, date: showDay(date), language: 'fr' });
});
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-bench-'));
const population = join(dir, 'drawn');
execFileSync('npx', ['recto-verso', 'population', 'make', '--households', HOMES, '--out', population]);
const { server, address } = await startPagesServer('/fr/guichet', { POPULATION: population, RATE_LIMIT: '0' });
try {
  await measure();
} finally {
  server.kill();
  rmSync(dir, { recursive: true });
}

async function measure(): Promise<void> {
  let sent = 0;
  const once = async (): Promise<number> => {
    const began = performance.now();
    const answer = await post('evaluate', bodies[sent++ % bodies.length] as string);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`evaluate answered ${answer.status}: times mean nothing.`);
    return performance.now() - began;
  };
  for (let i = 0; i < WARM; i++) await once();
  const quiet: number[] = [];
  for (let i = 0; i < QUIET; i++) quiet.push(await once());
  const beside: number[] = [];
  const began = performance.now();
  const { id } = (await (await post('simulations', JSON.stringify({ scenario: 's1' }))).json()) as { id: string };
  while (await isRunning(id)) for (let i = 0; i < 10; i++) beside.push(await once());
  const seconds = (performance.now() - began) / 1000;
  console.log(`evaluate over HTTP, ${GOLDEN_HOUSEHOLDS.length} households in turn, one request after the other`);
  print('nobody simulates', quiet);
  print(`s1 on ${HOMES} homes is run, ${seconds.toFixed(1)} s`, beside);
  const ratio = (share: number): string => (quantile(beside, share) / quantile(quiet, share)).toFixed(2);
  console.log(`  beside a simulation to without one: ${ratio(0.5)}× at the median, ${ratio(0.99)}× at p99`);
}

function post(operation: string, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${address}/api/v1/${operation}`, { method: 'POST', headers, body });
}

async function isRunning(id: string): Promise<boolean> {
  const { state } = (await (await fetch(`${address}/api/v1/simulations/${id}`)).json()) as { state: string };
  if (state === 'failed') throw new Error('The simulation failed: times mean nothing.');
  return state !== 'done';
}

function print(name: string, times: readonly number[]): void {
  const [middle, late] = [quantile(times, 0.5), quantile(times, 0.99)].map((ms) => `${ms.toFixed(0)} ms`);
  console.log(`  ${name.padEnd(40)} ${String(times.length).padStart(6)} requests   p50 ${middle}   p99 ${late}`);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
