/**
 * Tests the fair queue: addresses get equal shares of time, the jobs of one address keep their order, and both the
 * waiting jobs and the memory are bounded.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG_JOB_MS, openQueue, type BegunJob } from '../../api/src/threads/queue.ts';
import { serveAddresses, simulateThreads, type QueuedJob } from './fair-queue-simulation.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;
/**
 * Returns the seed of a property and how often it runs. These properties do not open a rulebook, so they run more often
 * than those that do.
 */
function asOften(weight: number) {
  return { seed: 7, numRuns: Math.max(3, Math.round(Number(process.env['PROPERTY_RUNS'] ?? 50) * weight)) };
}

const roomy = { each: 1_000, all: 10_000 };

const lengths = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 7 });
const senders = fc.array(lengths, { minLength: 2, maxLength: NAMES.length });

describe('shares of time', () => {
  it('of addresses that always have jobs are the same within the longest job, whatever the jobs take', () => {
    fc.assert(
      fc.property(senders, (all) => {
        const queue = openQueue<QueuedJob>({ threads: 1, ...roomy });
        const world = simulateThreads(queue, 1);
        const longest = Math.max(...all.flat());
        serveAddresses({ queue, world, all, names: NAMES.slice(0, all.length), first: 2, until: 200 }, (times) =>
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(longest),
        );
      }),
      asOften(1),
    );
  });

  it('over several threads differ by no more than the jobs that run at the same time', () => {
    fc.assert(
      fc.property(senders, fc.integer({ min: 2, max: 4 }), (all, threads) => {
        const queue = openQueue<QueuedJob>({ threads, ...roomy });
        const world = simulateThreads(queue, threads);
        const names = NAMES.slice(0, Math.max(all.length, 2));
        const longest = Math.max(LONG_JOB_MS, ...all.flat());
        serveAddresses({ queue, world, all, names, first: threads + 1, until: 300 }, (times) => {
          // With no more addresses than threads, each address gets what it asks for, and nobody waits for another.
          if (names.length > threads)
            expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual((threads + 1) * longest);
        });
      }),
      asOften(1),
    );
  });

  it('nobody starves: a job begins although others come all the time, from addresses known and new', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 3 }), (lasting, threads) => {
        const queue = openQueue<QueuedJob>({ threads, ...roomy });
        const world = simulateThreads(queue, threads);
        const job = (client: string, number: number) =>
          queue.add(client, 'prompt', { client, number, lasts: lasting[number % lasting.length] ?? 1 });
        // This address has a job that takes much time, and two short ones behind it.
        queue.add('late', 'prompt', { client: 'late', number: -1, lasts: 20_000 });
        queue.add('late', 'prompt', { client: 'late', number: -2, lasts: 1 });
        queue.add('late', 'prompt', { client: 'late', number: -3, lasts: 1 });
        let sent = 0;
        while (sent < 60_000 && !world.order.some(({ number }) => number === -3)) {
          for (let i = 0; i <= threads; i++) job(`new ${sent++}`, sent);
          world.begin();
          for (let i = 0; i <= threads; i++) world.step();
        }
        expect(world.order.some(({ number }) => number === -3)).toBe(true);
      }),
      asOften(0.1),
    );
  });

  it('who comes anew, or was idle, is neither in front of the others for long nor behind them', () => {
    const queue = openQueue<QueuedJob>({ threads: 1, ...roomy });
    const world = simulateThreads(queue, 1);
    for (let i = 0; i < 300; i++) queue.add('busy', 'prompt', { client: 'busy', number: i, lasts: 10 });
    for (let i = 0; i < 100; i++) {
      world.begin();
      world.step();
    }
    for (let i = 0; i < 100; i++) queue.add('new', 'prompt', { client: 'new', number: i, lasts: 10 });
    const before = world.order.length;
    for (let i = 0; i < 40; i++) {
      world.begin();
      world.step();
    }
    const since = world.order.slice(before).map(({ client }) => client);
    expect(since.slice(0, 2)).toContain('new');
    const share = since.filter((client) => client === 'new').length;
    expect(share).toBeGreaterThanOrEqual(18);
    expect(share).toBeLessThanOrEqual(22);
  });
});

describe('within an address', () => {
  it('prompt jobs come first, each kind in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.boolean()), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (sent, threads) => {
          const queue = openQueue<QueuedJob & { readonly prompt: boolean }>({ threads, ...roomy });
          for (const [number, [client, prompt]] of sent.entries())
            queue.add(client, prompt ? 'prompt' : 'patient', { client, number, prompt, lasts: 1 });
          const order: (QueuedJob & { readonly prompt: boolean })[] = [];
          for (let i = 0; i <= 2 * sent.length; i++) {
            const begun = queue.next(i);
            if (begun === null) continue;
            order.push(begun.job);
            queue.end(begun, i + 1);
          }
          expect(order).toHaveLength(sent.length);
          for (const name of NAMES) {
            const own = order.filter(({ client }) => client === name);
            const expected = [...own].sort((a, b) => Number(b.prompt) - Number(a.prompt) || a.number - b.number);
            expect(own).toEqual(expected);
          }
        },
      ),
      asOften(1),
    );
  });
});

describe('the last free thread', () => {
  const fill = (lasts: number, threads: number) => {
    const queue = openQueue<QueuedJob>({ threads, ...roomy });
    const world = simulateThreads(queue, threads);
    for (let i = 0; i < 50; i++) queue.add('much', 'prompt', { client: 'much', number: i, lasts });
    for (let i = 0; i < 20; i++) {
      world.begin();
      world.step();
    }
    world.begin();
    return { queue, world };
  };

  it.each([2, 3, 4])(
    'of %i is not given to an address of dear jobs that has others: who comes begins at once',
    (threads) => {
      const { queue, world } = fill(4 * LONG_JOB_MS, threads);
      expect(world.running()).toHaveLength(threads - 1);
      queue.add('one', 'prompt', { client: 'one', number: 0, lasts: 10 });
      world.begin();
      expect(world.running().map(({ client }) => client)).toContain('one');
    },
  );

  it('is given to an address of cheap jobs, and to one of dear jobs where it is the only one', () => {
    expect(fill(10, 2).world.running()).toHaveLength(2);
    expect(fill(4 * LONG_JOB_MS, 1).world.running()).toHaveLength(1);
  });

  it('is not given to an address of which nothing is known yet, nor to one whose job runs long already', () => {
    const queue = openQueue<QueuedJob>({ threads: 2, ...roomy });
    const add = (number: number) => queue.add('new', 'prompt', { client: 'new', number, lasts: 1 });
    for (let i = 0; i < 9; i++) add(i);
    const first = queue.next(0);
    expect([first === null, queue.next(0)]).toEqual([false, null]);
    if (first !== null) queue.end(first, 1);
    expect([queue.next(1) === null, queue.next(1) === null, queue.next(1)]).toEqual([false, false, null]);
    const slow = openQueue<QueuedJob>({ threads: 2, ...roomy });
    for (let i = 0; i < 9; i++) slow.add('slow', 'prompt', { client: 'slow', number: i, lasts: 1 });
    const cheap = slow.next(0);
    if (cheap !== null) slow.end(cheap, 1);
    expect(slow.next(1)).not.toBeNull();
    expect(slow.next(2 + LONG_JOB_MS)).toBeNull();
  });
});

describe('bounds', () => {
  const job = (client: string, number: number): QueuedJob => ({ client, number, lasts: 1 });

  it('of one address: what is more is turned away, and harms nobody else', () => {
    const queue = openQueue<QueuedJob>({ threads: 1, each: 3, all: 10 });
    for (let i = 0; i < 3; i++) expect(queue.add('a', 'prompt', job('a', i))).toBeNull();
    expect(queue.add('a', 'prompt', job('a', 3))).toEqual(job('a', 3));
    expect(queue.add('a', 'patient', job('a', 4))).toBeNull();
    expect(queue.add('b', 'prompt', job('b', 0))).toBeNull();
  });

  it('of all: the newest of the longest line goes, unless it is that of the newcomer', () => {
    const queue = openQueue<QueuedJob>({ threads: 1, each: 5, all: 6 });
    for (let i = 0; i < 5; i++) queue.add('a', 'prompt', job('a', i));
    queue.add('b', 'prompt', job('b', 0));
    expect(queue.add('c', 'prompt', job('c', 0))).toEqual(job('a', 4));
    expect(queue.add('b', 'prompt', job('b', 1))).toEqual(job('a', 3));
    expect(queue.add('a', 'prompt', job('a', 5))).toEqual(job('a', 5));
    expect(queue.add('b', 'prompt', job('b', 2))).toEqual(job('b', 2));
  });

  it('never more wait than may, and nothing is lost: each job begins, is turned away or waits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...NAMES), fc.constant(null)), { maxLength: 120 }),
        fc.integer({ min: 1, max: 3 }),
        (moves, threads) => {
          const queue = openQueue<QueuedJob>({ threads, each: 4, all: 9 });
          const seen = new Set<QueuedJob>();
          const begun: BegunJob<QueuedJob>[] = [];
          let waiting = 0;
          for (const [number, client] of moves.entries()) {
            if (client === null) {
              const ended = begun.shift();
              if (ended !== undefined) queue.end(ended, number);
              const next = queue.next(number);
              if (next === null) continue;
              expect(seen.has(next.job)).toBe(false);
              seen.add(next.job);
              begun.push(next);
              waiting -= 1;
              continue;
            }
            const added = job(client, number);
            const away = queue.add(client, 'prompt', added);
            if (away === null) waiting += 1;
            else {
              expect(seen.has(away)).toBe(false);
              seen.add(away);
            }
            expect(waiting).toBeLessThanOrEqual(9);
          }
          expect(queue.drop(() => true)).toHaveLength(waiting);
        },
      ),
      asOften(2),
    );
  });

  it('of memory: an address is forgotten once nothing of it waits or runs and the others have used as much', () => {
    const queue = openQueue<QueuedJob>({ threads: 2, ...roomy });
    const world = simulateThreads(queue, 2);
    let most = 0;
    for (let i = 0; i < 3_000; i++) {
      queue.add(`sender ${i}`, 'prompt', { client: '', number: i, lasts: 1 + ((i * 37) % 400) });
      queue.add('always', 'prompt', { client: '', number: i, lasts: 5 });
      world.begin();
      while (world.running().length > 1) world.step();
      most = Math.max(most, queue.size() - 1);
    }
    while (world.running().length > 0) {
      world.step();
      world.begin();
    }
    expect(queue.size()).toBe(0);
    for (let i = 0; i < 10; i++) queue.add(`gone ${i}`, 'prompt', job('', i));
    expect(queue.drop(() => true)).toHaveLength(10);
    expect(queue.size()).toBe(0);
  });
});
