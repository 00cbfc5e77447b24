/**
 * This test checks that a scenario gives the same bytes on Apache Spark as with the generated module. In the scenario
 * receipts end, and the rights that read the receipts of other rights are evaluated after those.
 */
import { afterAll, expect, test } from 'vitest';
import { makeScenarioPopulation, isAnybodyEntitled, SMALL } from '../population/scenario-engines.ts';
import { MASTER } from './setting.ts';

const drawn = await makeScenarioPopulation(120);
afterAll(drawn.remove);

test('the end of an allowance, and what is received in its place', async () => {
  const module = await drawn.run(SMALL, { engine: 'module', tried: 0 });
  const spark = await drawn.run(SMALL, { engine: 'spark', master: MASTER, tried: 0 });
  expect(JSON.stringify(spark)).toBe(JSON.stringify(module));
  expect(isAnybodyEntitled(module)).toBe(true);
});
