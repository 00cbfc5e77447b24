/** Removes the population on which the test server ran its scenarios. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export default async function teardown(): Promise<void> {
  const population = process.env['RV_TEST_POPULATION'];
  if (population !== undefined) await rm(dirname(population), { recursive: true, force: true });
}
