/**
 * Measures what it costs to count the requests of a million addresses, with `api/src/http/rate.ts` and with the memory
 * stores of two libraries, and how many requests of one address get through around the end of a minute: `npx tsx
 * tests/decisions/rate.ts build/try`, where the folder is the one in which the libraries were installed. Each way runs
 * in a separate process, with `--expose-gc`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRateLimiter } from '../../api/src/http/rate.ts';

const ADDRESSES = 1_000_000;
const PER_MINUTE = 300;
const WAYS = ['rate.ts', 'hono-rate-limiter', 'rate-limiter-flexible'] as const;
type Way = (typeof WAYS)[number];

/** Counts one request and returns whether it is let through. */
type Take = (client: string) => boolean | Promise<boolean>;

interface Hono {
  readonly MemoryStore: new () => {
    readonly init: (options: { readonly windowMs: number }) => void;
    readonly increment: (key: string) => { readonly totalHits: number };
  };
}
interface Flexible {
  readonly RateLimiterMemory: new (options: { readonly points: number; readonly duration: number }) => {
    readonly consume: (key: string) => Promise<unknown>;
  };
}

/**
 * Returns the function that counts a request in one of the ways.
 * @param now returns the time in milliseconds for `rate.ts`; the libraries read the time themselves
 */
function takeOf(way: Way, folder: string, now: () => number): Take {
  const required = createRequire(join(resolve(folder), 'package.json'));
  if (way === 'rate.ts') {
    const rate = createRateLimiter(PER_MINUTE);
    return (client) => rate.take(client, now()) === 0;
  }
  if (way === 'hono-rate-limiter') {
    const store = new (required(way) as Hono).MemoryStore();
    store.init({ windowMs: 60_000 });
    return (client) => store.increment(client).totalHits <= PER_MINUTE;
  }
  const limiter = new (required(way) as Flexible).RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  return (client) =>
    limiter.consume(client).then(
      () => true,
      () => false,
    );
}

async function memory(way: Way, folder: string): Promise<string> {
  const take = takeOf(way, folder, () => performance.now());
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const began = process.cpuUsage();
  for (let i = 0; i < ADDRESSES; i++) await take(`2001:db8:${(i >> 16).toString(16)}:${(i & 0xffff).toString(16)}`);
  const { user, system } = process.cpuUsage(began);
  globalThis.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  await take('kept alive');
  return `${megabytes.toFixed(1)} MB held after ${ADDRESSES} addresses, ${((user + system) / ADDRESSES).toFixed(2)} µs of processor each`;
}

/**
 * Lets one address send twice as many requests as a minute allows in the last second of its minute, and again in the
 * first second of the next. Returns how many were let through, in words.
 */
async function burst(way: Way, folder: string): Promise<string> {
  const clock = Date.now;
  let at = clock();
  Date.now = () => at;
  const take = takeOf(way, folder, () => at);
  let through = 0;
  await take('one');
  for (const second of [59, 2]) {
    at += second * 1000;
    for (let i = 0; i < 2 * PER_MINUTE; i++) if (await take('one')) through++;
  }
  Date.now = clock;
  return `${through} requests let through within two seconds, where ${PER_MINUTE} a minute are allowed`;
}

const [first = '', second = ''] = process.argv.slice(2);
const own = WAYS.find((way) => way === first);
if (own !== undefined) process.stdout.write(`${await memory(own, second)}; ${await burst(own, second)}\n`);
else
  for (const way of WAYS) {
    const run = spawnSync(
      process.execPath,
      ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), way, first],
      { encoding: 'utf8' },
    );
    console.log(`${way.padEnd(22)} ${run.stdout.trim()}${run.stderr}`);
  }
process.exit();
