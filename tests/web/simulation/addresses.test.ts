/** This test checks that the number of a scenario leads to its page, whichever kind of scenario it is. */
import { afterAll, expect, test } from 'vitest';
import { listScenarioHeads } from '../../../api/src/populations/runs/view.ts';
import { findLibraryAddress } from '../../../web/src/lib/server/simulation/place.ts';
import { openTestSimulations } from './open-simulations.ts';

const { simulations, rulebook } = await openTestSimulations();
afterAll(() => simulations.close());

test('every scenario that is listed has one address, by its number in small letters or capitals', () => {
  const heads = listScenarioHeads(rulebook, simulations.book);
  const places = { policy: '', crossing: '/crossing', exploration: '/exploration' };
  expect(new Set(heads.map(({ kind }) => kind)).size).toBe(3);
  for (const { id, kind } of heads)
    for (const asked of [id, id.toUpperCase()])
      expect(findLibraryAddress('/fr', simulations.book, asked)).toBe(`/fr/simulation${places[kind]}/${id}`);
  expect(findLibraryAddress('/fr', simulations.book, 's0')).toBeNull();
});
