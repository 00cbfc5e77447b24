/**
 * This module runs eight ordinary senders beside a hostile one, on a server with its default settings: first the eight
 * alone, then all of them for `MINUTES` (10), then the eight again. Each sender has an address of its own on this
 * machine.
 * `ONLY=display` runs only the attacks whose name matches this regular expression.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { startPagesServer, type Started } from '../../bench/serving.ts';
import { makeLoadPopulation, readResidentMegabytes, countServerThreads } from '../process.ts';
import { sendRequest, createJsonRequest } from './request.ts';
import { sumStatusTallies } from './attack.ts';
import { describeLongestWait } from './figures.ts';
import { runAllAttacks } from './hostile.ts';
import { readRequestMaterial, type RequestMaterial } from './request-material.ts';
import { runOrdinarySender, type ObservedRequest, type OrdinarySender } from './ordinary.ts';
import { countErrorLines } from './stderr.ts';
import { formatAttackTable, formatOrdinaryTable, describePace } from './tables.ts';
import {
  checkServerAlive,
  checkAllAnswered,
  checkNoFailures,
  checkLatency,
  checkMemoryGrowth,
  checkNoForeignRedirects,
  type End,
  type SoakVerdict,
} from './verdicts.ts';

const MINUTE = 60_000;
const MINUTES = Number(process.env['MINUTES'] ?? 10);
const ALONE_MS = 0.3 * MINUTES * MINUTE;
const BESIDE_MS = MINUTES * MINUTE;
/**
 * The duration does not depend on `MINUTES`, because the work that the attacks leave behind always takes about the same
 * time.
 */
const AFTER_MS = MINUTE;
/**
 * The server idles before its memory is read: V8 returns unused heap only after about half a minute with few requests.
 */
const IDLE_MS = 60_000;

const SENDERS = 8;
const THINKS = { from: 500, to: 1_500 };
/**
 * The senders send this many requests each, on average, before anything is counted. Some twenty of them evaluate, so
 * that the code of every thread is compiled.
 */
const WARM = 50;

/**
 * Runs the soak test and prints its results.
 * @returns `true` when every bound holds
 */
export async function runSoakTest(): Promise<boolean> {
  if (!(MINUTES > 0)) throw new Error('MINUTES is no number above 0, and the soak would never end. Write MINUTES=10.');
  const drawn = makeLoadPopulation();
  const run = await startPagesServer('/fr/guichet', {
    POPULATION: drawn.folder,
    RATE_LIMIT: '',
    THREADS: '',
    TIME_LIMIT: '',
  });
  try {
    return await soaked(run, await readRequestMaterial(Number(new URL(run.address).port)));
  } finally {
    run.server.kill('SIGKILL');
    drawn.remove();
  }
}

async function soaked(run: Started, house: RequestMaterial): Promise<boolean> {
  const lines = countErrorLines(run.server);
  console.log(`${SENDERS} ordinary senders, warming up`);
  await warmUp(house);
  console.log(`alone for ${ALONE_MS / 1000} s`);
  const without = await ordinary(house, ALONE_MS);
  await pause(IDLE_MS);
  const before = { megabytes: readResidentMegabytes(run), threads: countServerThreads(run) };
  console.log(`beside a hostile one for ${BESIDE_MS / 1000} s`);
  const [beside, attacked] = await Promise.all([ordinary(house, BESIDE_MS), runAllAttacks(house.port, BESIDE_MS)]);
  console.log(`alone again for ${AFTER_MS / 1000} s`);
  const after = await ordinary(house, AFTER_MS);
  await pause(IDLE_MS);
  const megabytes = run.ended() === null ? readResidentMegabytes(run) : NaN;
  const end = await endOf(run, house, before.threads);
  const phases = { without, beside, after };
  const tally = sumStatusTallies(attacked.map((turn) => turn.tally));
  console.log(`\n${formatOrdinaryTable(phases)}\n\n${formatAttackTable(attacked, beside)}\n`);
  console.log(describePace(phases));
  console.log(`the worst of an ordinary sender beside it: ${describeLongestWait(beside, attacked)}`);
  console.log(`${lines()}\n`);
  const always = [checkLatency(phases), checkAllAnswered(phases), checkServerAlive(end)];
  // A server that has ended causes no failure and holds no memory, so that the other verdicts would show nothing.
  if (end.ended !== null) return told(always);
  return told([
    ...always,
    checkMemoryGrowth(before.megabytes, megabytes),
    checkNoFailures(tally),
    checkNoForeignRedirects(tally),
  ]);
}

function told(verdicts: readonly SoakVerdict[]): boolean {
  for (const { held, says } of verdicts) console.log(`${held ? 'held' : 'NOT HELD'}  ${says}`);
  return verdicts.every(({ held }) => held);
}

/**
 * Warms the server up from addresses that are not used afterwards, because the warming up uses up a part of the request
 * limit of an address.
 */
async function warmUp(house: RequestMaterial): Promise<void> {
  let left = SENDERS * WARM;
  await Promise.all(
    senders(house, 21).map((sender) => runOrdinarySender({ ...sender, thinks: { from: 0, to: 0 } }, () => left-- <= 0)),
  );
}

async function ordinary(house: RequestMaterial, milliseconds: number): Promise<readonly ObservedRequest[]> {
  const end = performance.now() + milliseconds;
  const all = senders(house, 11).map((sender) =>
    runOrdinarySender({ ...sender, thinks: THINKS }, () => performance.now() > end),
  );
  return (await Promise.all(all)).flat();
}

/**
 * Returns the ordinary senders, each with an address and a seed of its own.
 * @param first the last part of the address of the first sender
 */
function senders(house: RequestMaterial, first: number): readonly Omit<OrdinarySender, 'thinks'>[] {
  return Array.from({ length: SENDERS }, (_, i) => ({ house, address: `127.0.0.${first + i}`, seed: first + i }));
}

async function endOf(run: Started, house: RequestMaterial, before: number): Promise<End> {
  const from = { port: house.port, address: '127.0.0.31', signal: AbortSignal.timeout(MINUTE) };
  const [household = {}] = house.households;
  const status = (asked: Parameters<typeof sendRequest>[1]): Promise<number | null> =>
    sendRequest(from, asked).then(
      (answer) => answer.status,
      () => null,
    );
  const after = run.ended() === null ? countServerThreads(run) : 0;
  const evaluation = createJsonRequest('/api/v1/evaluate', household);
  const evaluations = await Promise.all(Array.from({ length: SENDERS }, () => status(evaluation)));
  return {
    ended: run.ended(),
    health: await status({ path: '/api/v1/health' }),
    evaluations,
    threads: { before, after },
  };
}
