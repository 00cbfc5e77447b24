/**
 * Tests the queue of jobs, with fake timers: jobs wait their turn, are dropped when nobody asks about them, and never
 * run two at a time.
 */
import { Overload } from '@recto-verso/api';
import { ProblemError } from '@recto-verso/engine';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JobView, JobProgress } from '../../../api/src/populations/jobs/job.ts';
import { openJobs, type JobLimits } from '../../../api/src/populations/jobs/queue.ts';

const LIMITS: JobLimits = { waiting: 3, abandonedAfter: 1_000, keptFor: 5_000, kept: 2 };

interface Begun {
  readonly ask: string;
  readonly told: (progress: JobProgress) => void;
  readonly finish: (result: string) => void;
  readonly fail: (error: Error) => void;
  stopped: boolean;
}

function opened(limits: JobLimits = LIMITS) {
  vi.useFakeTimers();
  const begun: Begun[] = [];
  const jobs = openJobs<string, string>((ask, told) => {
    let one: Begun;
    const result = new Promise<string>((finish, fail) => {
      begun.push((one = { ask, told, finish, fail, stopped: false }));
    });
    return { result, stop: () => (one.stopped = true) };
  }, limits);
  return { jobs, begun, last: () => begun.at(-1) as Begun };
}

// Other test files share the thread and its clock, so the real timers are put back.
afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a queue of jobs', () => {
  it('runs one after the other, and says how many are before each', async () => {
    const { jobs, begun, last } = opened();
    const [a, b, c] = ['a', 'b', 'c'].map((ask) => jobs.add(ask).id) as [string, string, string];
    expect([a, b, c].map((id) => jobs.read(id))).toMatchObject([
      { state: 'running', progress: null, left: null },
      { state: 'waiting', ahead: 1 },
      { state: 'waiting', ahead: 2 },
    ]);
    await vi.advanceTimersByTimeAsync(300);
    last().told({ done: 1, of: 4 });
    expect(jobs.read(a)).toMatchObject({ progress: { done: 1, of: 4 }, left: 900 });
    last().finish('A');
    await settled();
    expect([a, b, c].map((id) => jobs.read(id))).toMatchObject([
      { state: 'done', result: 'A' },
      { state: 'running' },
      { state: 'waiting', ahead: 1 },
    ]);
    expect(begun.map(({ ask }) => ask)).toEqual(['a', 'b']);
    jobs.close();
  });

  it('refuses more than may wait', () => {
    const { jobs } = opened();
    for (const ask of ['a', 'b', 'c', 'd']) jobs.add(ask);
    expect(() => jobs.add('e')).toThrow(Overload);
    jobs.close();
    expect(() => jobs.add('f')).toThrow(Overload);
  });

  it('ends what nobody asks about, and begins the next', async () => {
    const { jobs, begun } = opened();
    const [a, b] = ['a', 'b'].map((ask) => jobs.add(ask).id) as [string, string];
    const leave = jobs.watch(b, () => undefined);
    await vi.advanceTimersByTimeAsync(1_500);
    expect([jobs.read(a), jobs.read(b)]).toMatchObject([null, { state: 'running' }]);
    expect(begun.map(({ stopped }) => stopped)).toEqual([true, false]);
    leave();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(jobs.read(b)).toBeNull();
    expect(begun.map(({ stopped }) => stopped)).toEqual([true, true]);
    jobs.close();
  });

  it('goes by a clock that nobody sets', async () => {
    const { jobs, last } = opened();
    const [a, b] = ['a', 'b'].map((ask) => jobs.add(ask).id) as [string, string];
    for (const days of [2, -4]) {
      vi.setSystemTime(Date.now() + days * 24 * 60 * 60_000);
      await vi.advanceTimersByTimeAsync(300);
      last().told({ done: 1, of: 2 });
      expect(jobs.read(a)).toMatchObject({ state: 'running', left: expect.toSatisfy((left: number) => left <= 600) });
      expect(jobs.read(b)).toMatchObject({ state: 'waiting' });
    }
    jobs.close();
  });

  it('says of work that cannot even begin that it failed, and why, until a result is there', async () => {
    vi.useFakeTimers();
    const problem = { code: 'disk-full', what: 'w', why: 'y', mend: 'm', where: { field: 'scenario' } };
    const jobs = openJobs<string, string>((ask) => {
      if (ask === 'never') throw new ProblemError([problem]);
      return { result: Promise.resolve(ask), stop: () => undefined };
    }, LIMITS);
    expect(jobs.failure()).toBeNull();
    const [never, well] = ['never', 'well'].map((ask) => jobs.add(ask).id) as [string, string];
    await settled();
    expect(jobs.read(never)).toMatchObject({ state: 'failed', problems: [problem] });
    expect(jobs.read(well)).toMatchObject({ state: 'done', result: 'well' });
    expect(jobs.failure()).toBeNull();
    jobs.add('never');
    await settled();
    expect(jobs.failure()).toMatchObject({ problems: [problem] });
    jobs.close();
  });

  it('drops a result that nobody reads, and keeps no more than it may', async () => {
    const { jobs, last } = opened();
    const ids: string[] = [];
    for (const ask of ['a', 'b', 'c']) {
      ids.push(jobs.add(ask).id);
      last().finish(ask);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(ids.map((id) => jobs.read(id)?.state ?? null)).toEqual([null, 'done', 'done']);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(ids.map((id) => jobs.read(id))).toEqual([null, null, null]);
    jobs.close();
  });

  it('tells those who watch, to the end', async () => {
    const { jobs, last } = opened();
    const seen: (JobView<string> | null)[] = [];
    const { id } = jobs.add('a');
    jobs.watch(id, (view) => seen.push(view));
    last().told({ done: 1, of: 2 });
    last().finish('A');
    await settled();
    jobs.stop(id);
    expect(seen.map((view) => view?.state ?? null)).toEqual(['running', 'running', 'done', null]);
    expect(jobs.stop(id)).toBe(false);
    jobs.close();
  });

  it('tells what was wrong with what was asked from work that failed', async () => {
    const { jobs, last } = opened();
    const problem = { code: 'unknown-right', what: 'w', why: 'y', mend: 'm', where: { field: 'rights' } };
    const a = jobs.add('a').id;
    last().fail(new ProblemError([problem]));
    await settled();
    const b = jobs.add('b').id;
    last().fail(new Error('broke'));
    await settled();
    expect([jobs.read(a), jobs.read(b)]).toMatchObject([
      { state: 'failed', problems: [problem] },
      { state: 'failed', problems: null },
    ]);
    jobs.close();
  });

  it('never runs two at a time, whatever happens, and begins in the order of asking', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant('add' as const) },
      { weight: 2, arbitrary: fc.constant('finish' as const) },
      fc.constant('fail' as const),
      fc.record({ stop: fc.nat(9) }),
      fc.record({ wait: fc.nat(1_500) }),
    );
    let crowded = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const { jobs, begun, last } = opened();
        const ids: string[] = [];
        for (const one of steps) {
          if (one === 'add') {
            try {
              ids.push(jobs.add(String(ids.length)).id);
            } catch (error) {
              expect(error).toBeInstanceOf(Overload);
            }
          } else if (one === 'finish') last()?.finish('x');
          else if (one === 'fail') last()?.fail(new Error('x'));
          else if ('stop' in one) jobs.stop(ids[one.stop] ?? '');
          else await vi.advanceTimersByTimeAsync(one.wait);
          await settled();
          const views = ids.map((id) => jobs.read(id)).filter((view) => view !== null);
          expect(views.filter(({ state }) => state === 'running').length).toBeLessThanOrEqual(1);
          const waiting = views.filter(({ state }) => state === 'waiting').length;
          if (waiting > 0) {
            crowded += 1;
            expect(views.some(({ state }) => state === 'running')).toBe(true);
          }
        }
        const order = begun.map(({ ask }) => Number(ask));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        jobs.close();
      }),
      { numRuns: 100 },
    );
    expect(crowded).toBeGreaterThan(100);
  });
});
