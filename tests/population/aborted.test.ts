/**
 * These tests check that work on a population stops at once when its signal is aborted: before it begins, and before
 * any of its statements.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { mapPopulation } from '../../engine/population/src/map/map.ts';
import { makePopulation, openPopulation } from '../../engine/population/src/make.ts';
import { runPopulation } from '../../engine/population/src/population.ts';
import { sumInThreads } from '../../engine/population/src/run/run.ts';
import { explore } from '../../engine/population/src/scenario/explore/explore.ts';
import { openScenarios, findScenario } from '../../engine/population/src/scenario/open.ts';
import { simulate } from '../../engine/population/src/scenario/simulate.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const aside = mkdtempSync(join(tmpdir(), 'recto-verso-aborted-'));
afterAll(() => rmSync(aside, { recursive: true }));
const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
const book = await openScenarios(RULES_FOLDER, rulebook);
const [exploration] = book.explorations;
const REASON = new Error('the reason of the signal');
const told: unknown[] = [];
const progress = (...said: readonly unknown[]): void => void told.push(said);

const drawn = join(aside, 'drawn');
const making = { model, seed: 1, date: model.date, threads: 2 };
await makePopulation({ ...making, households: 40, out: drawn, progress, signal: new AbortController().signal });

type Operation = (dir: string, signal: AbortSignal) => Promise<unknown>;
const run = { threads: 1, today: model.date, progress } as const;
const scenario = { book, scenario: findScenario(book, 's7'), variant: null, seed: 1, first: 8, tried: 8 };
const RUNS: readonly (readonly [name: string, run: Operation])[] = [
  ...(['module', 'duckdb'] as const).flatMap((engine): readonly (readonly [string, Operation])[] => [
    [
      `population run by ${engine}`,
      (dir, signal) => runPopulation(understood, dir, { ...run, engine, rights: ['bim'], signal }),
    ],
    [`simulate by ${engine}`, (dir, signal) => simulate(understood, dir, { ...run, ...scenario, engine, signal })],
  ]),
];
const OTHERS: readonly (readonly [name: string, run: Operation])[] = [
  [
    'explore',
    (dir, signal) => {
      if (exploration === undefined) throw new Error('no exploration');
      return explore(understood, dir, { ...run, book, exploration, engine: 'module', seed: 1, signal });
    },
  ],
  [
    'population map',
    (out, signal) => mapPopulation({ rulebook, mapping: undefined as never, input: out, out, threads: 1, signal }),
  ],
  ['population make', (out, signal) => makePopulation({ ...making, households: 40, out, progress, signal })],
  [
    'population make in threads',
    (out, signal) => makePopulation({ ...making, households: 40, part: 20, out, progress, signal }),
  ],
  [
    'sums in threads',
    (_, signal) =>
      sumInThreads(new URL('file:///nowhere.mjs'), null, { ranges: [], households: 0 }, { threads: 1, signal }),
  ],
];

test.each([...RUNS, ...OTHERS])('%s does not begin after it was aborted', async (_, operation) => {
  told.length = 0;
  const nowhere = join(aside, 'nowhere');
  await expect(operation(nowhere, AbortSignal.abort(REASON))).rejects.toBe(REASON);
  expect(told).toEqual([]);
  expect(existsSync(nowhere)).toBe(false);
});

/** Creates a signal that is aborted when it is asked for the `last` time whether it is. */
function abortedAt(last: number): { readonly signal: AbortSignal; readonly asked: () => number } {
  const controller = new AbortController();
  const { signal } = controller;
  const throwIfAborted = signal.throwIfAborted.bind(signal);
  let asked = 0;
  signal.throwIfAborted = () => {
    if (++asked === last) {
      told.length = 0;
      controller.abort(REASON);
    }
    throwIfAborted();
  };
  return { signal, asked: () => asked };
}

test.each(RUNS)(
  '%s stops before any of its statements',
  async (_, operation) => {
    const whole = abortedAt(Infinity);
    await operation(drawn, whole.signal);
    const last = whole.asked();
    expect(last).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: last }), async (at) => {
        await expect(operation(drawn, abortedAt(at).signal)).rejects.toBe(REASON);
        expect(told).toEqual([]);
      }),
      { numRuns: 8, examples: [[1], [last]] },
    );
  },
  240_000,
);
