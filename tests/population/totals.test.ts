/**
 * These tests check that the sums of a population are those of its households, by the generated module and by DuckDB,
 * and with portions of any size.
 */
import { cpSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePopulation, openPopulation } from '../../engine/population/src/make.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { layOutCells } from '../../engine/population/src/tables/cells.ts';
import { openFolder, type Folder } from '../../engine/population/src/tables/folder.ts';
import { drawChunk } from '../../engine/population/src/make/generate.ts';
import { createDescriber } from '../../engine/population/src/make/situation.ts';
import {
  createPopulationJob,
  makePopulationPlan,
  type PopulationPlan,
} from '../../engine/population/src/tables/prepare.ts';
import { runModule, type Sums } from '../../engine/population/src/run/run.ts';
import { writeWholeFolder } from '../../engine/population/src/tables/whole-folder.ts';
import { runDuckdb } from '../../engine/population/src/sql/duckdb.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { compiledRulebook, rulebook, understood } from '../open-rulebook.ts';
import { writePopulation } from './drawn.ts';
import { countByInterpreter, POPULATION_DAY, drawSituations, createPopulationFolder } from './shared.ts';

const { dir, remove } = createPopulationFolder();
const duck = await openDuck({ threads: 1 });
afterAll(() => {
  duck.close();
  remove();
});

/** The first right is shared by couples, and the second is one of children. */
const RIGHTS = ['ris', 'bourse_etudes_fwb_superieur'];
/**
 * Where everything is known, a few households that are drawn at random rarely have the rights above, but more often
 * these two.
 */
const MORE_OFTEN = ['bim', 'kindergeld_dg'];
/** A whole household shares this right. */
const SHARED = ['reduction_precompte_immobilier_flandre'];
const households = drawSituations(24, 0.2, 5);

test('are those of the interpreter, by the module and by DuckDB, in any portions; one that is stopped leaves nothing', async () => {
  await writePopulation(compiledRulebook, households, { dir, day: POPULATION_DAY, numbers: (h) => 3 * h + 1 });
  const opened = await openFolder(duck, rulebook, dir);
  const of = await makePopulationPlan(duck, understood, opened, POPULATION_DAY, RIGHTS);
  const whole = await runModule(duck, opened, of, { threads: 1 });
  const inParts = await runModule(duck, opened, of, { threads: 2, chunk: 7 });
  expect(inParts).toEqual(whole);
  expect(of.inOrder).toContain('person');
  const mixed = await mixedUp(dir);
  const asMixed = await makePopulationPlan(duck, understood, mixed, POPULATION_DAY, RIGHTS);
  expect(asMixed.inOrder).not.toContain('person');
  expect(await runModule(duck, mixed, asMixed, { threads: 1 })).toEqual(whole);
  const stop = new AbortController();
  const stopped = writeWholeFolder(`${dir}-totals`, (aside) => {
    writeFileSync(join(aside, 'half'), 'half');
    const { signal } = stop;
    return runModule(duck, opened, of, { threads: 1, chunk: 7, progress: () => stop.abort(), signal });
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(readdirSync(dirname(dir)).filter((name) => name.includes('totals'))).toEqual([]);
  await duck.run('PRAGMA disable_optimizer');
  expect(await runDuckdb(duck, opened, of, { chunk: 16 })).toEqual(whole);
  expectCounted(of, whole, households, RIGHTS);
}, 240_000);

test('are the same where what is known of everybody is worked out once', async () => {
  const known = drawSituations(24, 0, 6);
  const place = `${dir}-known`;
  await writePopulation(compiledRulebook, known, { dir: place, day: POPULATION_DAY });
  const opened = await openFolder(duck, rulebook, place);
  const of = await makePopulationPlan(duck, understood, opened, POPULATION_DAY, MORE_OFTEN);
  const inOneSlot = of.plan.inputs.filter(({ column: { shape, slots } }) => shape !== 'mask' && slots[0] === slots[1]);
  expect(inOneSlot.some(({ source }) => source.kind === 'fact')).toBe(true);
  const { lived } = createPopulationJob(of, opened, '', null);
  expect(lived.queries.map(({ sql }) => sql).filter((sql) => sql.includes('couples'))).toEqual([]);
  expectCounted(of, await runModule(duck, opened, of, { threads: 1, chunk: 9 }), known, MORE_OFTEN);
}, 240_000);

test('are the same where all live together, and share one answer', async () => {
  const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
  const making = { model, seed: 0, date: model.date };
  const place = `${dir}-shared`;
  const signal = new AbortController().signal;
  await makePopulation({ ...making, households: 12, out: place, progress: () => undefined, signal });
  await duck.run(
    `COPY (SELECT * REPLACE (1::DOUBLE AS weight) FROM read_parquet('${place}/home.parquet') ORDER BY hh) TO '${place}/home.parquet.new' (FORMAT parquet)`,
  );
  renameSync(`${place}/home.parquet.new`, `${place}/home.parquet`);
  const opened = await openFolder(duck, rulebook, place);
  const of = await makePopulationPlan(duck, understood, opened, model.date, SHARED);
  const life = createDescriber(model, drawChunk(making, 0, 12));
  const situations = Array.from({ length: 12 }, (_, h) => life(h));
  expectCounted(of, await runModule(duck, opened, of, { threads: 1 }), situations, SHARED, model.date);
}, 240_000);

/** Copies the population with the rows of its persons in reverse order. */
async function mixedUp(from: string): Promise<Folder> {
  const to = `${from}-mixed`;
  cpSync(from, to, { recursive: true });
  await duck.run(
    `COPY (SELECT * FROM read_parquet('${from}/person.parquet') ORDER BY hh DESC, idx DESC) TO '${to}/person.parquet' (FORMAT parquet)`,
  );
  return openFolder(duck, rulebook, to);
}

function expectCounted(
  { plan }: PopulationPlan,
  all: Sums,
  situations: readonly Situation[],
  asked: readonly string[],
  day = POPULATION_DAY,
): void {
  const expected = countByInterpreter(situations, asked, day);
  const sums = all.get(null) ?? [];
  const { rights } = layOutCells(plan.counted);
  plan.counted.forEach(({ right }, r) => {
    const at = rights[r]?.pictures[0] ?? 0;
    // Weights are counted in ten-thousandths.
    const found = [0, 1, 2, 3].map((k) => Number(sums[at + k]) / 10_000);
    expect(found, right.right.id).toEqual(expected.get(right.right.name));
  });
  expect([...expected.values()].flat().some((n) => n > 0)).toBe(true);
}
