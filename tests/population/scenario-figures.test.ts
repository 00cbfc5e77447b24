/**
 * These tests check a scenario that gives one entry of a figure the values of another entry: it does so on every day.
 */
import { expect, test } from 'vitest';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openScenarios, findScenario } from '../../engine/population/src/scenario/open.ts';
import { patchLaw } from '../../engine/population/src/scenario/patch.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const book = await openScenarios(RULES_FOLDER, rulebook);

/** Lists one entry of the amount, for each day from which the amount changes. */
function cells(of: typeof understood, key: string): readonly unknown[] {
  const figure = of.rulebook.rights.flatMap(({ figures }) => figures).find(({ id }) => id === 'ris.amount');
  return (figure?.values ?? []).map(({ cell }) => (cell.kind === 'table' ? cell.cells[key] : null));
}

test('one rate for all is that of a person alone on every day, and it is no other than today', () => {
  const after = patchLaw(understood, findScenario(book, 's4').change);
  const alone = cells(understood, 'cat2');
  expect(new Set(alone.map((cell) => JSON.stringify(cell))).size).toBeGreaterThan(5);
  expect(cells(after, 'cat1')).toEqual(alone);
  expect(cells(after, 'cat2')).toEqual(alone);
  expect(cells(after, 'cat1')).not.toEqual(cells(understood, 'cat1'));
});
