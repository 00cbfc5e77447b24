/**
 * These tests check that each household of a population is counted as `evaluate` answers for it, right by right. All
 * households are counted by the generated module, and some of them also by the SQL. Households with everything known
 * are counted in both pictures: as the household lives, and as the registers hold it. `HOUSEHOLDS` says how many of
 * these are drawn.
 */
import { mkdirSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import { createMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { makePopulation, openPopulation } from '../../engine/population/src/make.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { openFolder, type Folder } from '../../engine/population/src/tables/folder.ts';
import { drawChunk, applyRegisters } from '../../engine/population/src/make/generate.ts';
import { createDescriber } from '../../engine/population/src/make/situation.ts';
import { makePopulationPlan } from '../../engine/population/src/tables/prepare.ts';
import { runModule, type Sums } from '../../engine/population/src/run/run.ts';
import { runDuckdb } from '../../engine/population/src/sql/duckdb.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { makeSayable } from '../backends/raw.ts';
import { drawBatch } from '../backends/batch.ts';
import { tallyUp } from '../backends/tally.ts';
import { compiledRulebook, rulebook, understood } from '../open-rulebook.ts';
import { VerdictTally } from '../properties/tally.ts';
import { writePopulation } from './drawn.ts';
import {
  describeCountDifferences,
  readHouseholdCounts,
  countByEvaluate,
  type HouseholdCounts,
} from './evaluate-counts.ts';
import { createPopulationFolder } from './shared.ts';

const { dir, remove } = createPopulationFolder();
const duck = await openDuck({ threads: 1 });
// Optimizing the query of all rights at once takes the database longer than running it.
await duck.run('PRAGMA disable_optimizer');
mkdirSync(dir);
afterAll(() => {
  duck.close();
  remove();
});

const HOUSEHOLDS = Number(process.env['HOUSEHOLDS'] ?? 10_000);
/** A portion has this many households, because sums kept apart by household take much memory. */
const PORTION = 250;
/**
 * This many portions are also computed in SQL; they are few, because the database plans every right anew for each
 * portion.
 */
const PORTIONS_IN_SQL = 1;
/** Makes every household a group of its own. */
const BY = { scope: 'home', column: 'hh' } as const;

interface Portion {
  readonly lived: readonly Situation[];
  readonly official: readonly Situation[];
  readonly day: number;
  readonly inSql: boolean;
}

/**
 * Lists where the counts of the households of a folder differ from the answers of `evaluate`. The numbers of the
 * households are their positions.
 */
async function differences(opened: Folder, { lived, official, day, inSql }: Portion) {
  const of = await makePopulationPlan(duck, understood, opened, day);
  const engines: readonly (readonly [string, Sums])[] = [
    ['module', await runModule(duck, opened, of, { threads: 2, by: BY, chunk: 64 })],
    ...(inSql ? ([['DuckDB', await runDuckdb(duck, opened, of, { by: BY })]] as const) : []),
  ];
  const found: string[] = [];
  // Most households are the same in both pictures, so that the first answer is reused.
  const answers: HouseholdCounts[] = [];
  for (const [picture, situations] of [lived, official].entries())
    for (const [k, situation] of situations.entries()) {
      const isSame = picture === 1 && situation === lived[k];
      const expected = isSame ? (answers[k] as HouseholdCounts) : await countByEvaluate(situation, day);
      if (picture === 0) answers.push(expected);
      for (const [name, sums] of engines) {
        const own = [...sums].find(([word]) => Number(word) === k)?.[1] ?? [];
        const told = describeCountDifferences(expected, readHouseholdCounts(own, of.plan, picture === 0 ? 0 : 1));
        found.push(...told.map((line) => `${name}, household ${k}, ${picture === 0 ? 'lived' : 'official'}: ${line}`));
      }
    }
  return found;
}

describe('with everything known', () => {
  test(`${HOUSEHOLDS} households are counted as evaluate answers, in both pictures`, async () => {
    const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
    for (let seed = 0; seed * PORTION < HOUSEHOLDS; seed++) {
      const households = Math.min(PORTION, HOUSEHOLDS - seed * PORTION);
      const making = { model, seed, date: model.date };
      const out = join(dir, `known-${seed}`);
      const signal = new AbortController().signal;
      await makePopulation({ ...making, households, out, progress: () => undefined, signal });
      await weighAlike(join(out, 'home.parquet'));
      const chunk = drawChunk(making, 0, households);
      const seen = applyRegisters(making, chunk);
      const [life, registers] = [createDescriber(model, chunk), createDescriber(model, seen.chunk)];
      const lived = Array.from({ length: households }, (_, h) => life(h));
      const official = lived.map((situation, h) => (seen.otherwise[h] === 1 ? registers(h) : situation));
      const portion = { lived, official, day: model.date, inSql: seed < PORTIONS_IN_SQL };
      expect((await differences(await openFolder(duck, rulebook, out), portion)).slice(0, 20)).toEqual([]);
      await rm(out, { recursive: true });
    }
  });
});

describe('with facts and columns that are not known', () => {
  const tallies = new Map<number, VerdictTally>();

  test.each([0, 0.2, 0.5])(
    'and a share of %s of the columns left out, pairs and ranges are those of evaluate',
    async (share) => {
      const day = 20261125;
      const { members } = drawBatch(day, Math.max(40, Math.round(HOUSEHOLDS / 50)), 11 + share * 10);
      const brings = (scope: string, column: string): boolean =>
        isOwner(scope, column) || hash(`${scope}.${factOf(column)}`) >= share;
      const situations = members.map((m) => without(makeSayable(m.situation), brings));
      const place = join(dir, `unknown-${share}`);
      await writePopulation(compiledRulebook, situations, { dir: place, day, brings });
      const period = compiledRulebook.at(day);
      const tally = new VerdictTally();
      tallies.set(share, tally);
      situations.forEach((s) => tallyUp(tally, period, workedOut(period, s, day), s.persons.length));
      const portion = { lived: situations, official: [], day, inSql: share === 0.2 };
      expect((await differences(await openFolder(duck, rulebook, place), portion)).slice(0, 20)).toEqual([]);
    },
  );

  test('many of their conditions and verdicts are open, and many are settled', () => {
    for (const [share, one] of tallies) one.print(`conditions and verdicts, ${share * 100} % of the columns left out`);
    // Only the tally of share 0 is checked. The tallies of the other shares, in which the missing columns leave more
    // open, are only printed.
    const tally = tallies.get(0) ?? new VerdictTally();
    expect(tally.share('depends')).toBeGreaterThanOrEqual(0.3);
    expect(tally.share('yes')).toBeGreaterThanOrEqual(0.2);
    expect(tally.share('no')).toBeGreaterThanOrEqual(0.2);
  });
});

/**
 * Sets all weights to 1, because raking gives some of so few households almost no weight, and each household has to
 * count.
 */
async function weighAlike(file: string): Promise<void> {
  await duck.run(
    `COPY (SELECT * REPLACE (1::DOUBLE AS weight) FROM read_parquet('${file}') ORDER BY hh) TO '${file}.new' (FORMAT parquet)`,
  );
  await rename(`${file}.new`, file);
}

function workedOut(period: CompiledPeriod, situation: Situation, day: number): Memory {
  const memory = createMemory(
    period.layout,
    period.plan.dated.map((d) => d.fact),
  );
  period.load(situation, day, memory);
  period.interpret(memory);
  return memory;
}

/**
 * Checks whether a column names the owner of a thing. It is always written, because it says to whom the thing belongs,
 * not what is known of it.
 */
function isOwner(scope: string, column: string): boolean {
  return rulebook.things.some((t) => t.kind === scope && t.owner === column);
}

/** Returns the fact of a column: a fact has one column, or two for its ends, or one for its pieces. */
function factOf(column: string): string {
  return column.replace(/^d_/, '').replace(/_(lo|hi)$/, '');
}

/** Returns a number from 0 to 1 that is always the same for a name. */
function hash(name: string): number {
  return ([...name].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7) % 1000) / 1000;
}

/** Returns the situation without the facts whose columns are not written. */
function without(s: Situation, brings: (scope: string, column: string) => boolean): Situation {
  const row = <R extends Situation['home']>(scope: string, of: R): R => ({
    ...of,
    plain: Object.fromEntries(Object.entries(of.plain).filter(([name]) => brings(scope, name))),
    dated: Object.fromEntries(Object.entries(of.dated).filter(([name]) => brings(scope, name))),
  });
  return {
    ...s,
    persons: s.persons.map((p) => row('person', p)),
    home: row('home', s.home),
    things: s.things.map((t) => row(t.kind, t)),
  };
}
