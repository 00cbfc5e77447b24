/**
 * This test checks that the totals of a synthetic population on Apache Spark are exactly those of the generated module
 * and of DuckDB.
 */
import { afterAll, expect, test } from 'vitest';
import { openPopulation, makePopulation } from '../../engine/population/src/make.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { openFolder } from '../../engine/population/src/tables/folder.ts';
import { makePopulationPlan } from '../../engine/population/src/tables/prepare.ts';
import { runModule } from '../../engine/population/src/run/run.ts';
import { runDuckdb } from '../../engine/population/src/sql/duckdb.ts';
import { runSpark } from '../../engine/population/src/sql/spark.ts';
import { rulebook, understood } from '../open-rulebook.ts';
import { createPopulationFolder } from '../population/shared.ts';
import { MASTER } from './setting.ts';

const { dir, remove } = createPopulationFolder();
const duck = await openDuck({ threads: 1 });
afterAll(() => {
  duck.close();
  remove();
});

/** Lists a right that a couple shares, and a right that each person has alone. */
const RIGHTS = ['ris', 'bourse_etudes_fwb_superieur'];
const BY = { scope: 'home', column: 'region' } as const;

test('in both pictures, by region, in whatever portions', async () => {
  const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
  const signal = new AbortController().signal;
  await makePopulation({
    model,
    households: 400,
    seed: 3,
    date: model.date,
    out: dir,
    progress: () => undefined,
    signal,
  });
  const opened = await openFolder(duck, rulebook, dir);
  const of = await makePopulationPlan(duck, understood, opened, model.date, RIGHTS);
  const whole = await runModule(duck, opened, of, { threads: 2, chunk: 150, by: BY });
  expect(await runDuckdb(duck, opened, of, { chunk: 300, by: BY })).toEqual(whole);
  for (const threads of [1, 3]) expect(await runSpark(opened, of, { master: MASTER, threads, by: BY })).toEqual(whole);
  expect([...whole.keys()].length).toBeGreaterThan(2);
  expect(of.plan.counted.length).toBe(RIGHTS.length);
});
