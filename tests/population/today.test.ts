/**
 * These tests check that `population run` and `simulate` give the same three numbers of today for the same tables and
 * day, right by right: who is entitled, who receives the right by the tables, and who receives it after take-up.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { printTotals } from '../../api/src/cli/populations/print-totals.ts';
import { printScenarioResult } from '../../api/src/cli/populations/print-scenario.ts';
import { writeTotalsCsv } from '../../api/src/cli/populations/totals-csv.ts';
import { writeScenarioCsv } from '../../api/src/populations/runs/csv.ts';
import { TODAY_LABELS } from '../../api/src/populations/runs/today.ts';
import { makePopulation, openPopulation } from '../../engine/population/src/make.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openDuck } from '../../engine/population/src/tables/duck.ts';
import { runPopulation, type PopulationTotals } from '../../engine/population/src/population.ts';
import { openScenarios, findScenario } from '../../engine/population/src/scenario/open.ts';
import type { ScenarioResult } from '../../engine/population/src/scenario/result.ts';
import { simulate } from '../../engine/population/src/scenario/simulate.ts';
import { TODAY_NUMBERS } from '../../engine/population/src/run/today.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const aside = mkdtempSync(join(tmpdir(), 'recto-verso-today-'));
const duck = await openDuck({ threads: 1 });
afterAll(() => {
  duck.close();
  rmSync(aside, { recursive: true });
});
const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
const drawn = join(aside, 'belgium');
const { signal } = new AbortController();
await makePopulation({
  ...{ model, households: 300, seed: 3, date: model.date, out: drawn, progress: () => undefined, signal },
});
const book = await openScenarios(RULES_FOLDER, rulebook);
const SEED = 7;

function populationRun(dir: string, scenario: string | null): Promise<PopulationTotals> {
  const takeUp = scenario === null ? {} : { takeUp: { book, scenario: findScenario(book, scenario), seed: SEED } };
  return runPopulation(understood, dir, { engine: 'module', today: model.date, threads: 2, ...takeUp });
}

function simulated(dir: string, id: string): Promise<ScenarioResult> {
  const scenario = findScenario(book, id);
  const some = { variant: null, seed: SEED, today: model.date, first: 0, tried: 0 } as const;
  return simulate(understood, dir, { book, scenario, engine: 'module', threads: 2, ...some });
}

const plain = await populationRun(drawn, null);

/**
 * Lists the rows of a CSV table that are about today in the whole population, each as right, name, certain and
 * possible.
 */
function todayRows(csv: string, column: string): readonly string[] {
  const { data } = Papa.parse<Record<string, string>>(csv.trim(), { header: true });
  return data
    .filter((row) => row[column] === 'today')
    .map(({ right, measure, certain, possible }) => [right, measure, certain, possible].join(' '))
    .sort();
}

describe.each(['s1', 's4', 's6'])('%s', async (id) => {
  const [run, result] = [await populationRun(drawn, id), await simulated(drawn, id)];
  const [whole] = run.groups;
  const [settled] = result.groups;
  const ofRight = (right: string) => whole?.rights.find((one) => one.right === right)?.today;

  test('each of the three is the same in both', () => {
    expect(run.date).toBe(result.date);
    expect(result.today.length).toBe(findScenario(book, id).rights.length);
    for (const { right, ...today } of result.today) {
      expect(today, right).toEqual(ofRight(right));
      for (const name of TODAY_NUMBERS) expect(today[name], right).not.toBeNull();
    }
    expect(result.today.some(({ entitled }) => (entitled.certain ?? 0) > 0)).toBe(true);
    expect(result.today.some(({ received_as_told: told }) => (told.certain ?? 0) > 0)).toBe(true);
  });

  test('who receives it after take-up is whom the scenario begins with', () => {
    for (const { right, received_after_take_up: after } of result.today) {
      const own = settled?.rights.find((one) => one.right === right);
      expect(own?.settings.observed.persons.received).toMatchObject(after ?? {});
      const { flows } = own ?? { flows: [] };
      const had = flows.filter(({ before }) => before === 'receives' || before === 'undue');
      const sum = had.reduce((all, { persons }) => all + (persons ?? 0), 0);
      // People who receive the right, and of whom it is open whether they are entitled, are in neither of these flows.
      expect(after?.certain ?? NaN).toBeGreaterThanOrEqual(sum - 0.01);
    }
  });

  test('tables and terminal call them by the same names', () => {
    const [ofRun, ofScenario] = [
      todayRows(writeTotalsCsv(run), 'picture'),
      todayRows(writeScenarioCsv(result), 'setting'),
    ];
    expect(ofScenario.length).toBe(TODAY_NUMBERS.length * result.today.length);
    const rights = new Set(result.today.map(({ right }) => right));
    expect(ofRun.filter((row) => rights.has(row.split(' ')[0] ?? ''))).toEqual(ofScenario);
    for (const label of Object.values(TODAY_LABELS)) {
      expect(printTotals(run)).toContain(label);
      expect(printScenarioResult(result, 'en')).toContain(label);
    }
  });
});

test('without a scenario nobody says who asks, and what receipts settle to is another number', async () => {
  const result = await simulated(drawn, 's4');
  const [whole, settled] = [plain.groups[0], result.groups[0]];
  for (const { today: own } of whole?.rights ?? []) expect(own.received_after_take_up).toBeNull();
  expect(writeTotalsCsv(plain)).not.toContain('received_after_take_up');
  const apart = result.today.filter(({ right, entitled }) => {
    const own = settled?.rights.find((one) => one.right === right)?.settings.observed.persons.entitled;
    return own?.certain !== entitled.certain;
  });
  expect(apart.length).toBeGreaterThan(0);
});

test('who receives it by the tables is who has the receipt there; what is not known is neither yes nor no', async () => {
  const person = `read_parquet('${drawn}/person.parquet')`;
  const home = `read_parquet('${drawn}/home.parquet')`;
  const sumOf = async (test: string): Promise<number> => {
    const [row] = await duck.rows(
      `SELECT COALESCE(sum(CAST(round(h.weight * 10000) AS BIGINT)), 0)::DOUBLE / 10000 AS n FROM ${person} AS p JOIN ${home} AS h USING (hh) WHERE ${test}`,
    );
    return Number(row?.['n']);
  };
  const told = (totals: PopulationTotals) =>
    totals.groups[0]?.rights.find(({ right }) => right === 'ris')?.today.received_as_told;
  const receive = await sumOf('p."gets.ris"');
  expect(told(plain)).toEqual({ certain: receive, possible: receive });
  const written = async (name: string, columns: string): Promise<PopulationTotals> => {
    const dir = join(aside, name);
    cpSync(drawn, dir, { recursive: true });
    await duck.run(
      `COPY (SELECT ${columns} FROM ${person} ORDER BY hh, idx) TO '${dir}/person.parquet' (FORMAT parquet)`,
    );
    return populationRun(dir, null);
  };
  const everybody = await sumOf('TRUE');
  const missing = await written('missing', '* EXCLUDE ("gets.ris", "gets.ris.amount")');
  expect(told(missing)).toEqual({ certain: 0, possible: everybody });
  const partly = await written('partly', '* REPLACE (CASE WHEN idx > 0 THEN "gets.ris" END AS "gets.ris")');
  const [certain, no] = [await sumOf('idx > 0 AND p."gets.ris"'), await sumOf('idx > 0 AND NOT p."gets.ris"')];
  const range = told(partly);
  expect(range?.certain).toBeCloseTo(certain, 3);
  expect(range?.possible).toBeCloseTo(everybody - no, 3);
});

test('of tables of real persons both hide the same cells', async () => {
  const dir = join(aside, 'real');
  cpSync(drawn, dir, { recursive: true });
  const about = JSON.parse(readFileSync(join(dir, 'population.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(dir, 'population.json'), JSON.stringify({ ...about, made_by: 'somebody' }));
  const [run, { today }] = [await populationRun(dir, 's1'), await simulated(dir, 's1')];
  const shown = new Map(run.groups[0]?.rights.map((one) => [one.right, one.today]));
  for (const { right, ...own } of today) expect(own, right).toEqual(shown.get(right));
  expect(JSON.stringify(today)).toContain('null');
});
