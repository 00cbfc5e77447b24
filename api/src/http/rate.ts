/**
 * This module limits how often one address may make requests, with a token bucket for each address. The buckets are
 * held in memory only; once a minute, when a request comes, the addresses are forgotten that have made none for a
 * minute, because their buckets are full again.
 */
import type { ApiContext, Next } from './env.ts';
import { respondProblem } from './problem.ts';

const MINUTE = 60_000;
/** Limits the addresses that are held at once; above it, the address whose last request is the oldest is forgotten. */
const MOST = 100_000;

interface Bucket {
  left: number;
  at: number;
}

export interface Rate {
  /** Takes one request from the bucket. Returns the seconds to wait when none is left, otherwise 0. */
  readonly take: (client: string, now: number) => number;
}

export function createRateLimiter(perMinute: number): Rate {
  const buckets = new Map<string, Bucket>();
  /**
   * The iterator continues where it stopped: a new one would pass over all entries that were deleted before. It is
   * dropped each minute, because it keeps the memory that the map has outgrown since it was created.
   */
  let oldestFirst: Iterator<string> | null = null;
  let swept = 0;
  const sweep = (now: number): void => {
    if (now - swept < MINUTE) return;
    swept = now;
    oldestFirst = null;
    for (const [client, { at }] of buckets) if (now - at >= MINUTE) buckets.delete(client);
  };
  return {
    take(client, now) {
      sweep(now);
      const known = buckets.get(client) ?? { left: perMinute, at: now };
      const left = Math.min(perMinute, known.left + ((now - known.at) / MINUTE) * perMinute);
      const granted = left >= 1;
      // The entry is deleted and set again, so that the first of the map is the address whose last request is the
      // oldest.
      buckets.delete(client);
      buckets.set(client, { left: granted ? left - 1 : left, at: now });
      if (buckets.size > MOST) buckets.delete((oldestFirst ??= buckets.keys()).next().value);
      return granted ? 0 : Math.ceil(((1 - left) / perMinute) * (MINUTE / 1000));
    },
  };
}

export function limitRate(perMinute: number): (c: ApiContext, next: Next) => Promise<Response | undefined> {
  const rate = createRateLimiter(perMinute);
  return async (c, next) => {
    const wait = rate.take(c.get('client'), performance.now());
    if (wait === 0) {
      await next();
      return undefined;
    }
    c.header('retry-after', String(wait));
    return respondProblem(c, 429, [
      {
        code: 'rate-limit',
        field: 'address',
        what: `More than ${perMinute} requests came within a minute from this address.`,
        why: 'The service is kept free for the others who ask.',
        mend: `Ask again in ${wait} seconds; many households go in one batch.`,
      },
    ]);
  };
}
