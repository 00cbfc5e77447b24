/** These tests check that a published total of covered persons counts nobody whom no route of the law covers. */
import { expect, test } from 'vitest';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { compile } from '../../engine/core/src/run/compiled.ts';
import type { UnderstoodLaw } from '../../engine/core/src/rulebook/typecheck/understood.ts';
import { openPopulation } from '../../engine/population/src/make.ts';
import { countTotals, type CountedTotal } from '../../engine/population/src/make/totals.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
const totals = model.totals.filter(({ count }) => count === 'covered').slice(0, 1);
const names = rulebook.rights.filter(({ id }) => totals[0]?.rights.includes(id)).map(({ name }) => name);

/** Counts the covered persons under a law in which those of the right are changed. */
async function countWith(change: (law: UnderstoodLaw) => UnderstoodLaw): Promise<CountedTotal | undefined> {
  const laws = understood.laws.map((law) => (names.includes(law.right.name) ? change(law) : law));
  const compiled = compile({ ...understood, laws }, { rights: names });
  const progress = (): void => undefined;
  const [counted] = await countTotals({ model: { ...model, totals }, compiled, seed: 1, sample: 200, progress });
  return counted;
}

test('routes that extend to nobody cover as few as a law that extends to nobody', async () => {
  const asItIs = await countWith((law) => law);
  const toNobody = await countWith((law) => ({
    ...law,
    extendsTo: new Map([...law.extendsTo].filter(([route]) => route === '')),
    routes: law.routes.map((one) => ({ ...one, route: { ...one.route, extendsTo: 'nobody' } })),
  }));
  const withoutAny = await countWith((law) => ({ ...law, extendsTo: new Map() }));
  expect(toNobody).toEqual(withoutAny);
  expect(toNobody?.found).toBeGreaterThan(0);
  expect(asItIs?.found).toBeGreaterThan(toNobody?.found ?? Infinity);
});
