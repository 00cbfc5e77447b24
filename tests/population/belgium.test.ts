/**
 * These tests check the synthetic Belgium: its households are possible, its figures are met, and the same seed gives
 * the same files.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { findChunkRows } from '../../engine/population/src/make/chunk.ts';
import { drawChunk, applyRegisters } from '../../engine/population/src/make/generate.ts';
import { EXIT } from '../../api/src/contract/exit.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { makePopulation, type MakeOptions } from '../../engine/population/src/make/make.ts';
import { measurePopulation } from '../../engine/population/src/make/measure.ts';
import { createKindTally, rakeWeights, tallyChunk } from '../../engine/population/src/make/rake.ts';
import { createDescriber } from '../../engine/population/src/make/situation.ts';
import { loadPopulation } from '../../engine/population/src/make/load.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { toLocalName } from '../../engine/core/src/situation/fields.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { buildOfficialPicture } from '../../engine/core/src/ask/verso/official.ts';
import { CALENDAR } from '../../engine/core/src/values/calendar.ts';
import { compileForRights, rulebook } from '../open-rulebook.ts';
import { toSituationInput } from './situation-input.ts';

const files = await readRulebookFolder(new URL('../../rules/populations/belgium', import.meta.url).pathname);
const model = loadPopulation(files, rulebook);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-verso-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const numbers = fc.integer({ min: 0, max: model.households - 8 });

describe('households', () => {
  it('are read without a problem, and say what was drawn', () => {
    fc.assert(
      fc.property(seeds, numbers, (seed, first) => {
        const describe = createDescriber(model, drawChunk({ model, seed, date: model.date }, first, 8));
        for (let home = 0; home < 8; home++) {
          const drawn = describe(home);
          const read = readSituation(rulebook, toSituationInput(drawn, rulebook, model.date), model.date);
          expect(read.partner.map((row) => row.map((p) => p === true))).toEqual(drawn.partner);
          drawn.persons.forEach((person, i) => expect(read.persons[i]?.plain).toMatchObject(person.plain));
          expect(read.things.length).toBe(drawn.things.length);
        }
      }),
      { numRuns: 6, seed: 3 },
    );
  });

  it('have one partner each, and children younger than their parents', () => {
    fc.assert(
      fc.property(seeds, numbers, (seed, first) => {
        const describe = createDescriber(model, drawChunk({ model, seed, date: model.date }, first, 8));
        for (let home = 0; home < 8; home++) {
          const { persons, partner, related } = describe(home);
          const birth = persons.map(({ plain }) => (plain['birth']?.kind === 'range' ? plain['birth'].lo : 0));
          related.forEach((row, i) => {
            const of = partner[i] ?? [];
            expect(of.filter((p) => p === true).length).toBeLessThanOrEqual(1);
            of.forEach((p, j) => expect(p).toBe(partner[j]?.[i]));
            row.forEach((tie, j) => {
              if (tie === 'child') expect(CALENDAR.years(birth[i] ?? 0, birth[j] ?? 0)).toBeGreaterThanOrEqual(15);
            });
          });
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('do not depend on those that are drawn beside them', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 5 }), (seed, at, homes) => {
        const making = { model, seed, date: model.date };
        const [whole, part] = [drawChunk(making, 0, 25), drawChunk(making, at, homes)];
        const [all, some] = [findChunkRows(whole, 'person'), findChunkRows(part, 'person')];
        const from = all.start[at] ?? 0;
        for (const column of model.columns.filter((c) => c.scope === 'person')) {
          const key = `person.${column.name}`;
          if (!part.data.has(key)) continue;
          expect([...(part.data.get(key) ?? [])], key).toEqual([
            ...(whole.data.get(key) ?? []).slice(from, from + some.count),
          ]);
        }
      }),
      { numRuns: 5, seed: 5 },
    );
  });
});

it('the registers hold of couples and addresses what the crossings say', () => {
  const making = { model, seed: 2, date: model.date };
  const chunk = drawChunk(making, 0, 150);
  const seen = applyRegisters(making, chunk);
  const [life, registers] = [createDescriber(model, chunk), createDescriber(model, seen.chunk)];
  // Any right will do here; one is named only so that little is compiled.
  const compiled = compileForRights([rulebook.rights[0]?.id ?? '']);
  const otherwise = [...seen.otherwise.keys()].filter((home) => seen.otherwise[home] === 1);
  expect(otherwise.length).toBeGreaterThan(20);
  for (const home of otherwise) {
    const [official, drawn] = [buildOfficialPicture(compiled, life(home), model.date), registers(home)];
    expect(official.partner.map((row) => row.map((p) => p === true))).toEqual(drawn.partner);
    for (const fact of ['lives', 'partnership'])
      expect(official.persons.map((p) => p.dated[fact]?.findLast(({ from }) => from <= model.date)?.value)).toEqual(
        drawn.persons.map((p) => p.dated[fact]?.at(-1)?.value),
      );
  }
});

it('20,000 households meet every figure that calibrates, within half a percent', () => {
  const kinds = createKindTally();
  tallyChunk(model, drawChunk({ model, seed: 1, date: model.date }, 0, 20_000), kinds);
  const { of } = rakeWeights(model, kinds);
  const counted = (at: number): number =>
    kinds.alike.reduce((sum, alike, kind) => sum + (alike[at] ?? 0) * (kinds.counts[kind] ?? 0) * (of[kind] ?? 0), 0);
  let at = 0;
  for (const marginal of model.marginals.filter((m) => m.use === 'calibrate')) {
    const simulated = marginal.among === null ? counted(at) : counted(at) / counted(at + 1);
    expect(Math.abs(simulated / marginal.value - 1), marginal.id).toBeLessThan(0.005);
    at += marginal.among === null ? 1 : 2;
  }
  expect(Math.min(...of)).toBeGreaterThan(0);
});

describe('files', () => {
  const quiet = { signal: new AbortController().signal, progress: (): void => undefined };
  const make = (name: string, seed: number, more: Partial<MakeOptions> = {}) =>
    makePopulation({ model, households: 300, seed, date: model.date, out: join(folder, name), ...quiet, ...more });

  it('are the same to the byte for a seed, and others for another', async () => {
    for (const [name, seed] of [
      ['a', 7],
      ['b', 7],
      ['c', 8],
    ] as const)
      await make(name, seed);
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(hashes));
    expect(a?.size).toBeGreaterThan(8);
    expect(b).toEqual(a);
    expect(c).not.toEqual(a);
  }, 60_000);

  it('have the same rows in parts, and the same bytes in any number of threads', async () => {
    await make('parts', 7, { part: 80, threads: 2 });
    await make('alone', 7, { part: 80, threads: 1 });
    expect(await hashes('parts')).toEqual(await hashes('alone'));
    expect(await rowsOfTables('parts')).toEqual(await rowsOfTables('a'));
  }, 60_000);

  it('have columns that the vocabulary knows, or that are marked as the own of the population', async () => {
    const facts = new Set(rulebook.facts.map((f) => `${f.scope}.${toLocalName(f.scope, f.id)}`));
    for (const [table, columns] of await columnsOf(join(folder, 'a')))
      for (const column of columns.filter((name) => !['hh', 'idx', 'weight', 'partner', 'related'].includes(name)))
        expect(
          column.startsWith('x_') || facts.has(`${table}.${column.replace(/^d_/, '')}`),
          `${table}.${column}`,
        ).toBe(true);
    const { households, marginals } = await measurePopulation(model, join(folder, 'a'), model.date);
    expect(Math.abs(households / model.households - 1)).toBeLessThan(1e-6);
    expect(marginals.length).toBe(model.marginals.length);
  });

  it('are not there where the making was stopped, and never written over others', async () => {
    const before = await readdir(folder);
    for (const part of [80, 300]) {
      const stop = new AbortController();
      const stopped = make('stopped', 7, { part, threads: 2, signal: stop.signal, progress: () => stop.abort() });
      await expect(stopped).rejects.toThrow();
      expect(await readdir(folder)).toEqual(before);
    }
    await expect(make('a', 7)).rejects.toThrow(/is there already/);
  }, 60_000);

  it('are not there where the command was interrupted', async () => {
    const command = fileURLToPath(new URL('../../api/bin/recto-verso.mjs', import.meta.url));
    const inside = join(folder, 'interrupted');
    await mkdir(inside);
    const out = ['--households', '70000', '--threads', '2', '--out', join(inside, 'made')];
    const made = spawn(process.execPath, [command, 'population', 'make', ...out], { stdio: 'ignore' });
    const ended = once(made, 'exit');
    while (made.exitCode === null && (await readdir(inside)).length === 0) await setTimeout(50);
    made.kill('SIGINT');
    expect((await ended)[0]).toBe(EXIT.failure);
    expect(await readdir(inside)).toEqual([]);
  }, 60_000);
});

it('refuses every mistake of a description at once, each with its file', () => {
  const mistakes: readonly (readonly [code: string, file: string, from: string | RegExp, to: string])[] = [
    ['missing-source', 'digital.yaml', /^ +source: barometer_2024\n +assumption: .*\n/m, ''],
    ['unknown-source', 'marginals.yaml', 'source: eupen', 'source: euper'],
    ['missing-source', 'work.yaml', /(draw: x_own_luck, scratch: yes), assumption: "[^"]*"/, '$1'],
    ['unknown-fact', 'people.yaml', 'draw: widowed', 'draw: widower'],
    ['unknown-column', 'work.yaml', 'times: x_hours', 'times: x_ours'],
    ['unknown-word', 'people.yaml', 'value: married', 'value: marrid'],
    ['unknown-word', 'totals.yaml', 'right: [grapa]', 'right: [grappa]'],
    ['unknown-word', 'registers.yaml', 'divergence: dm-01', 'divergence: dm-99'],
    ['out-of-bounds', 'marginals.yaml', 'value: 0.361', 'value: 36.1'],
    ['missing-key', 'households.yaml', 'mate: none }', '}'],
  ];
  const broken = new Map(files);
  for (const [, file, from, to] of mistakes) {
    const text = broken.get(file) ?? '';
    broken.set(file, text.replace(from, to));
    expect(broken.get(file), `${file}: ${String(from)}`).not.toBe(text);
  }
  const found = problemsOf(broken);
  for (const [code, file] of mistakes) expect(found, `${code} in ${file}`).toContain(`${code} ${file}`);
  const marginals = files.get('marginals.yaml') ?? '';
  expect(problemsOf(new Map([...files, ['marginals.yaml', marginals.replace('source: eupen, ', '')]]))).toContain(
    'missing-key marginals.yaml',
  );
});

function problemsOf(said: ReadonlyMap<string, string>): readonly string[] {
  try {
    loadPopulation(said, rulebook);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ code, where }) => `${code} ${where.file ?? ''}`);
  }
}

async function hashes(name: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const below of ['', 'official'])
    for (const file of (await readdir(join(folder, name, below), { withFileTypes: true })).filter((f) => f.isFile()))
      found.set(
        join(below, file.name),
        createHash('sha256')
          .update(await readFile(join(folder, name, below, file.name)))
          .digest('hex'),
      );
  return found;
}

/**
 * Returns the number of rows of each table of a folder and a hash of the rows in their order, regardless of how the
 * rows are packed in the file.
 */
async function rowsOfTables(name: string): Promise<ReadonlyMap<string, unknown>> {
  const duck = await openDuck({ threads: 1 });
  const found = new Map<string, unknown>();
  for (const table of [...(await hashes(name)).keys()].filter((file) => file.endsWith('.parquet'))) {
    const said = `SELECT count(*) AS n, md5(string_agg(CAST(t AS VARCHAR), chr(10))) AS rows FROM '${join(folder, name, table)}' AS t`;
    found.set(table, (await duck.rows(said))[0]);
  }
  duck.close();
  return found;
}

async function columnsOf(dir: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const tables = (await readdir(dir)).flatMap((file) => /^(\w+)\.parquet$/.exec(file)?.[1] ?? []);
  const found = await Promise.all(
    tables.map(async (table) => {
      const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${join(dir, table)}.parquet'`);
      return [table, reader.getRows().map(([name]) => String(name))] as const;
    }),
  );
  connection.closeSync();
  instance.closeSync();
  return found;
}
