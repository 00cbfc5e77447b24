/**
 * These tests check that DuckDB, which runs a scenario as printed SQL, gives the same result as the generated module,
 * to the byte.
 */
import { afterAll, expect, test } from 'vitest';
import { makeScenarioPopulation, isAnybodyEntitled, SMALL } from './scenario-engines.ts';

const drawn = await makeScenarioPopulation(400);
afterAll(drawn.remove);

// The first scenario has receipts that end and a later stage that reads the receipts of an earlier one; the second
// changes the law.
test.each([SMALL, 's7'])('%s', async (id) => {
  const module = await drawn.run(id, { engine: 'module', tried: 40 });
  const duckdb = await drawn.run(id, { engine: 'duckdb', tried: 40 });
  expect(JSON.stringify(duckdb)).toBe(JSON.stringify(module));
  expect(isAnybodyEntitled(module)).toBe(true);
});

test('an exploration', async () => {
  const module = await drawn.explore('s9', 'module');
  const duckdb = await drawn.explore('s9', 'duckdb');
  expect(JSON.stringify(duckdb)).toBe(JSON.stringify(module));
  expect(module.shows.every(({ homes: [low, high] }) => low <= high)).toBe(true);
  expect(module.net[0]).toBeLessThan(0);
});
