/** A scenario that DuckDB works out as printed SQL tells the same as the generated module, to the byte. */
import { afterAll, expect, test } from 'vitest';
import { drawnHomes, isShown, SMALL } from './scenario-engines.ts';

const drawn = await drawnHomes(400);
afterAll(drawn.remove);

// What ends, and a later stage that reads what an earlier gives; and a law that is another than before.
test.each([SMALL, 's7'])('%s', async (id) => {
  const module = await drawn.run(id, { engine: 'module', tried: 40 });
  const duckdb = await drawn.run(id, { engine: 'duckdb', tried: 40 });
  expect(JSON.stringify(duckdb)).toBe(JSON.stringify(module));
  expect(isShown(module)).toBe(true);
});

test('an exploration', async () => {
  const module = await drawn.explore('s9', 'module');
  const duckdb = await drawn.explore('s9', 'duckdb');
  expect(JSON.stringify(duckdb)).toBe(JSON.stringify(module));
  expect(module.shows.every(({ homes: [low, high] }) => low <= high)).toBe(true);
  expect(module.net[0]).toBeLessThan(0);
});
