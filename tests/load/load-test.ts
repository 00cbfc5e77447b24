/**
 * This module runs the real server under many requests at once, and provokes faults. It measures how many requests are
 * answered and how fast, with a rising number of senders, and what memory the server holds over `REQUESTS` requests of
 * four kinds (20,000; the project promises 200,000), and it prints the result of each fault.
 */
import { openRulebook } from '../../engine/core/src/node.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { startPagesServer, type Started } from '../bench/serving.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';
import { sendManyRequests, type Hits } from './autocannon.ts';
import {
  testGoneSenders,
  testHalfClosedSenders,
  testKilledSimulation,
  testSlowSender,
  testStoppedServer,
  type FaultTarget,
} from './faults.ts';
import { makeLoadPopulation, readResidentMegabytes } from './process.ts';

const REQUESTS = Number(process.env['REQUESTS'] ?? 20_000);
const SECONDS = Number(process.env['SECONDS'] ?? 10);
const AT_ONCE = [1, 8, 32, 128] as const;
/**
 * This many requests are sent before anything is counted. Each thread of the server reads the rulebook first, and its
 * code is compiled while it answers its first dozens of requests: the first ten answers with every right took 0.9 s of
 * processor time each, the next ten 0.2 s, and those from the fiftieth on between 0.08 and 0.13 s (2 MB of JSON each).
 * The last figure decides the throughput of two idle cores, and a few seconds after a cold start say nothing about it.
 */
const WARM = 100;
/** Memory is read this many times; nothing is required of its size before the first reading. */
const PARTS = 5;
/** Limits the ratio of the memory at the end to that after the first part. */
const FLAT = 1.25;

interface Ground extends FaultTarget, Started {
  /** The body `whole` requests every right of a golden household, and `small` requests one right. */
  readonly whole: object;
  readonly small: object;
  readonly right: string;
}

/**
 * Runs all measurements and provokes all faults.
 * @returns `true` when every bound holds and no fault does harm
 */
export async function runLoadTest(): Promise<boolean> {
  const { rulebook } = await openRulebook();
  const [name = ''] = GOLDEN_HOUSEHOLDS;
  const { situation, date } = readGoldenHousehold(name, rulebook);
  const right = rulebook.rights.find(({ draft }) => !draft)?.id ?? '';
  const whole = { situation, date: showDay(date), language: 'fr' };
  const drawn = makeLoadPopulation();
  const run = await startPagesServer('/fr/guichet', { POPULATION: drawn.folder, RATE_LIMIT: '0' });
  const ground: Ground = { ...run, whole, small: { ...whole, rights: [right] }, right, body: whole };
  try {
    const parts = [await throughput(ground), await memory(ground), await faults(ground)];
    return parts.every((held) => held);
  } finally {
    run.server.kill('SIGKILL');
    drawn.remove();
  }
}

async function throughput(ground: Ground): Promise<boolean> {
  const { address, whole, small } = ground;
  console.log(`senders at once, ${SECONDS} s each`);
  const asked = [
    ['evaluate, every right', { address: `${address}/api/v1/evaluate`, body: whole }],
    ['evaluate, one right', { address: `${address}/api/v1/evaluate`, body: small }],
    ['a page', { address: `${address}/fr/droits` }],
  ] as const;
  const cold = await sendManyRequests({ ...asked[0][1], atOnce: 8, requests: WARM });
  print('the first, cold', 8, cold);
  let failed = cold.bad;
  for (const [what, shots] of asked)
    for (const atOnce of AT_ONCE) {
      await idle(ground);
      const hits = await sendManyRequests({ ...shots, atOnce, seconds: SECONDS });
      print(what, atOnce, hits);
      failed += hits.bad;
    }
  return failed === 0;
}

/**
 * Waits until the server has taken up the earlier requests, whose senders may be gone: a request that is answered was
 * behind all of them in the queue.
 */
async function idle({ address, small }: Ground): Promise<void> {
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(small) };
  while (!(await fetch(`${address}/api/v1/evaluate`, asked)).ok)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

function print(what: string, atOnce: number, { perSecond, p50, p99, busy, bad }: Hits): void {
  const times = `p50 ${String(p50).padStart(6)} ms   p99 ${String(p99).padStart(6)} ms`;
  console.log(
    `  ${what.padEnd(24)} ${String(atOnce).padStart(4)}  ${perSecond.toFixed(0).padStart(6)} a second   ${times}   ${busy} told to wait, ${bad} failed`,
  );
}

async function memory(ground: Ground): Promise<boolean> {
  const { address, small, right } = ground;
  console.log(`memory over ${REQUESTS} requests: evaluate with one right, its law, a page and health, as many of each`);
  const kinds = [
    { address: `${address}/api/v1/evaluate`, body: small },
    { address: `${address}/api/v1/rights/${right}` },
    { address: `${address}/fr/droits` },
    { address: `${address}/api/v1/health` },
  ];
  const megabytes: number[] = [];
  let failed = 0;
  for (let part = 1; part <= PARTS; part++) {
    for (const kind of kinds) {
      const { bad } = await sendManyRequests({ ...kind, atOnce: 16, requests: REQUESTS / PARTS / kinds.length });
      failed += bad;
    }
    megabytes.push(readResidentMegabytes(ground));
  }
  const [first = NaN, last = NaN] = [megabytes[0], megabytes.at(-1)];
  console.log(`  ${megabytes.map((mb) => `${mb} MB`).join(', ')}: ${(last / first).toFixed(2)}× of the first part`);
  return failed === 0 && last <= FLAT * first;
}

async function faults(target: FaultTarget): Promise<boolean> {
  let held = true;
  console.log('what goes wrong');
  const all = {
    'a slow sender': testSlowSender,
    'half-closed sockets': testHalfClosedSenders,
    'senders that are gone': testGoneSenders,
  };
  const ends = { 'a simulation is killed': testKilledSimulation, 'asked to stop': testStoppedServer };
  for (const [what, fault] of Object.entries({ ...all, ...ends })) {
    const told = await fault(target).catch((error: Error) => {
      held = false;
      return `NOT HELD: ${error.message}`;
    });
    console.log(`  ${what.padEnd(24)} ${told}`);
  }
  return held;
}
