/**
 * These tests check that the counts of a scenario are consistent, and that a right that the scenario does not touch is
 * counted as before, to the last digit.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createScreenRun, type ScreenModule } from '../../engine/core/src/run/screen.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { openFolder } from '../../engine/population/src/tables/folder.ts';
import { loadPopulation } from '../../engine/population/src/make/load.ts';
import { makePopulation } from '../../engine/population/src/make/make.ts';
import { listRanges, type Sums } from '../../engine/population/src/run/run.ts';
import {
  EUROS,
  findEurosCell,
  findMatrixCell,
  findMeasureCell,
  MEASURES,
  CELLS_PER_RIGHT,
  type ScenarioMeasure,
} from '../../engine/population/src/scenario/cells.ts';
import { runScenarioChunk, createScenarioRunner } from '../../engine/population/src/scenario/chunk.ts';
import { detect } from '../../engine/population/src/scenario/detect.ts';
import { FORGOTTEN, RECEIVES, RECEIPT_STATUSES, UNDUE } from '../../engine/population/src/scenario/decide.ts';
import { SETTINGS } from '../../engine/population/src/scenario/job.ts';
import { loadScenarios } from '../../engine/population/src/scenario/load.ts';
import type { ScenarioChange, Channel } from '../../engine/population/src/scenario/model.ts';
import { collectGroups } from '../../engine/population/src/scenario/groups.ts';
import { computeGroupResults } from '../../engine/population/src/scenario/results.ts';
import { prepareScenario, createScenarioJob, type PreparedScenario } from '../../engine/population/src/scenario/run.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const rules = (name: string): Promise<Map<string, string>> =>
  readRulebookFolder(new URL(`../../rules/${name}`, import.meta.url).pathname);
const model = loadPopulation(await rules('populations/belgium'), rulebook);
const book = loadScenarios(await rules('scenarios'), rulebook);

const aside = mkdtempSync(join(tmpdir(), 'recto-verso-scenario-'));
const duck = await openDuck({ threads: 1 });
afterAll(() => {
  duck.close();
  rmSync(aside, { recursive: true });
});

/** The second right reads the receipt of the first, and the third reads neither of the others. */
const RIGHTS = ['bim', 'allocations_familiales_wallonie_social', 'allocation_loyer_bruxelles'] as const;
const [, WALLONIA, RENT] = [0, 1, 2] as const;
const dir = join(aside, 'belgium');
await makePopulation({
  model,
  households: 200,
  seed: 3,
  date: model.date,
  out: dir,
  progress: () => undefined,
  signal: new AbortController().signal,
});
const folder = await openFolder(duck, rulebook, dir);

const NOTHING: ScenarioChange = {
  channels: new Map(),
  parameters: new Map(),
  lawOf: new Map(),
  windows: new Map(),
  ends: [],
};
let made = 0;
async function readyWith(change: Partial<ScenarioChange>): Promise<PreparedScenario> {
  const place = mkdtempSync(join(aside, `law-${made++}-`));
  const asked = { change: { ...NOTHING, ...change }, rights: RIGHTS, takeUp: book.takeUp, day: model.date, seed: 5 };
  return prepareScenario(duck, understood, folder, asked, place, { engine: 'module', threads: 1 });
}

/** Computes the sums in this thread, with the given number of households at a time. */
async function sums(ready: PreparedScenario, chunk = 1000): Promise<Sums> {
  const require = createRequire(import.meta.url);
  const job = createScenarioJob(ready);
  const runs = job.worlds.map(({ job: own }) => createScreenRun(require(own.module) as ScreenModule));
  const runner = createScenarioRunner(job, duck.connection, runs);
  for (const range of (await listRanges(duck, folder, chunk)).ranges) await runScenarioChunk(runner, range);
  return new Map([...runner.groups].map(([group, tally]) => [group, tally.sums()]));
}

/** Lists all that is counted of a right, group by group. */
function ofRight(all: Sums, right: number): readonly (readonly [string | null, readonly string[]])[] {
  const from = findMeasureCell(right, 0, 0);
  return [...all]
    .map(([group, cells]) => [group, cells.slice(from, from + CELLS_PER_RIGHT).map(String)] as const)
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
}

const channel = (given: Partial<Channel>): Channel => ({
  routes: new Map(),
  reads: 'registers',
  rounds: 0,
  computerOnly: false,
  ...given,
});
const automatic = await readyWith({
  channels: new Map([['bim', channel({ routes: new Map([['by_last_year', 'automatic']]) })]]),
});
const whole = await sums(automatic);

test('is the same in any portions, and by a thread', async () => {
  // The values are compared as a whole, because listing the differences would take longer than all the rest.
  expect(isDeepStrictEqual(await sums(automatic, 140), whole)).toBe(true);
  const { ranges, households } = await listRanges(duck, folder, 140);
  const threaded = await automatic.sumsOf(createScenarioJob(automatic), ranges, households, { threads: 1 });
  expect(isDeepStrictEqual(threaded, whole)).toBe(true);
});

test('adds up: who is entitled is reached or not, what is paid is due or not, and nobody is lost on the way', () => {
  let seen = 0;
  for (const { sums: cells } of collectGroups(whole).values()) {
    const at = (cell: number): bigint => cells[cell] ?? 0n;
    for (const r of RIGHTS.keys()) {
      const persons = RECEIPT_STATUSES.flatMap((_, b) => RECEIPT_STATUSES.map((__, a) => at(findMatrixCell(r, b, a))));
      expect(persons.reduce((x, y) => x + y, 0n)).toBe(at(1));
      for (const [setting, side] of [
        [SETTINGS.indexOf('observed'), 'before'],
        [SETTINGS.indexOf('scenario'), 'after'],
      ] as const) {
        const margin = (status: number): bigint =>
          RECEIPT_STATUSES.reduce(
            (sum, _, o) => sum + at(side === 'before' ? findMatrixCell(r, status, o) : findMatrixCell(r, o, status)),
            0n,
          );
        const measure = (name: ScenarioMeasure, end: 0 | 1 = 0): bigint =>
          at(findMeasureCell(r, setting, MEASURES.indexOf(name)) + end);
        expect(measure('reached')).toBe(margin(RECEIVES));
        expect(measure('forgotten')).toBe(margin(FORGOTTEN));
        expect(measure('undue')).toBe(margin(UNDUE));
        expect(measure('reached') + measure('forgotten') <= measure('entitled')).toBe(true);
        expect(measure('entitled', 1) <= measure('reached', 1) + measure('forgotten', 1)).toBe(true);
        expect(measure('asks_after_all') <= measure('left_out')).toBe(true);
        if (measure('forgotten') > 0n) seen++;
      }
      for (const s of SETTINGS.keys())
        for (const end of [0, 1]) {
          const [due, paid, undue, missing] = EUROS.map((_, k) => at(findEurosCell(r, s, k) + end)) as [
            bigint,
            bigint,
            bigint,
            bigint,
          ];
          expect(paid - undue + missing).toBe(due);
        }
    }
  }
  expect(seen).toBeGreaterThan(10);
  for (const dimension of ['region', 'type', 'decile', 'tenure', 'digital', 'age']) {
    const own = [...collectGroups(whole)].filter(([group]) => group.startsWith(`${dimension} `));
    expect(
      own.reduce((sum, [, { sums: cells }]) => sum + (cells[1] ?? 0n), 0n),
      dimension,
    ).toBe(collectGroups(whole).get('all')?.sums[1]);
  }
});

test('what reaches everybody leaves nobody out, and reaches whoever any other setting does', () => {
  const all = collectGroups(whole).get('all')?.sums ?? [];
  const [full, scenario] = [SETTINGS.indexOf('full'), SETTINGS.indexOf('scenario')];
  for (const [name, m] of MEASURES.map((measure, k) => [measure, k] as const))
    if (['forgotten', 'undue', 'left_out', 'written_to'].includes(name))
      expect(all[findMeasureCell(0, full, m)]).toBe(0n);
  expect(all[findMeasureCell(0, full, 1)]).toBe(all[findMeasureCell(0, full, 0)]);
  expect((all[findMeasureCell(0, full, 1)] ?? 0n) >= (all[findMeasureCell(0, scenario, 1)] ?? 0n)).toBe(true);
});

test('a right that is not changed, and reads nothing that is, is counted as before; whoever reads it follows', async () => {
  const figures = await sums(await readyWith({ parameters: new Map([['bim.year_base', 1]]) }));
  expect(ofRight(figures, RENT)).toEqual(ofRight(whole, RENT));
  expect(ofRight(figures, WALLONIA)).not.toEqual(ofRight(whole, WALLONIA));
  const changes = fc.record({
    rounds: fc.integer({ min: -3, max: 5 }),
    computerOnly: fc.boolean(),
    reads: fc.constantFrom('registers' as const, 'life' as const),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('bim', 'allocations_familiales_wallonie_social'),
      changes,
      async (name, change) => {
        const { asked } = automatic;
        const own = asked.change.channels.get(name)?.routes ?? new Map<string, never>();
        const channels = new Map([...asked.change.channels, [name, channel({ ...change, routes: own })]]);
        const other = await sums({ ...automatic, asked: { ...asked, change: { ...asked.change, channels } } });
        expect(ofRight(other, RENT)).toEqual(ofRight(whole, RENT));
        if (name === 'allocations_familiales_wallonie_social') expect(ofRight(other, 0)).toEqual(ofRight(whole, 0));
      },
    ),
    { numRuns: 2, seed: 11 },
  );
});

test('tells of no cell with fewer than ten persons, nor of what it could be worked out from', () => {
  const rights = RIGHTS.map(
    (right) => rulebook.rights.find((r) => r.name === right) as (typeof rulebook.rights)[number],
  );
  let hidden = 0;
  for (const group of computeGroupResults(whole, rights, { scale: 1, isDrawn: false })) {
    expect(group.sample.persons).toBeGreaterThanOrEqual(10);
    const cells =
      collectGroups(whole).get(group.word === null ? 'all' : `${group.dimension} ${group.word}`)?.sums ?? [];
    group.rights.forEach(({ settings }, r) => {
      for (const [s, name] of SETTINGS.entries())
        for (const [m, measure] of MEASURES.entries()) {
          const { certain, possible } = settings[name].persons[measure];
          const [c, p] = [cells[findMeasureCell(r, s, m) + 2] ?? 0n, cells[findMeasureCell(r, s, m) + 3] ?? 0n];
          const few = (n: bigint): boolean => n > 0n && n < 10n;
          if (few(c) || few(p - c)) expect(certain, `${group.dimension} ${group.word ?? ''} ${measure}`).toBe(null);
          if (few(p)) expect(possible).toBe(null);
          if (certain === null) hidden++;
        }
    });
  }
  expect(hidden).toBeGreaterThan(0);
});

test('refuses tables without the column by which a receipt ends, and a crossing that would tell of too few', async () => {
  const ends = [{ receipt: 'chomage', column: 'x_months_gone', from: 24, times: 12 }];
  await expect(readyWith({ ends })).rejects.toThrow('no column "x_months_gone"');
  const [detection] = book.detections;
  if (detection === undefined) throw new Error('there is a crossing');
  const options = { rulebook, book, detection, seed: 1, threads: 1 };
  const found = await detect(dir, options).catch((error: unknown) => error);
  expect(found).toBeInstanceOf(ProblemError);
  const { taken, tried } = await detect(dir, {
    ...options,
    detection: { ...detection, receipts: [...detection.receipts, 'pension'] },
  });
  for (const f of [taken, ...tried.map((t) => t.funnel)]) {
    expect(f.hidden + f.flagged_wrongly).toBeLessThanOrEqual(f.looked_through);
    expect(f.flagged_wrongly).toBeLessThanOrEqual(f.flagged);
    expect(f.confirmed_wrongly).toBeLessThanOrEqual(f.confirmed);
    expect(f.confirmed).toBeLessThanOrEqual(f.looked_into);
  }
});
