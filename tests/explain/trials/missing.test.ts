/**
 * Tests that the missing facts are those that settle the right, in whatever order the vocabulary lists them, and that
 * facts that somebody declined to state or stated to be different are not asked.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOBODY_ALIKE } from '../../../engine/core/src/explain/dependencies/alike-persons.ts';
import { isSettledByOne, findUnknowns, type Unknowns } from '../../../engine/core/src/explain/trials/missing.ts';
import {
  evaluatePerson,
  listFactIds,
  compileTree,
  drawnPersons,
  drawTrees,
  createTrials,
  VALUES,
  type TrialFacts,
} from './drawn-trees.ts';

/**
 * Returns the missing, the weak and the closed facts by name, each with whether it is decisive and with the verdict of
 * each value that was tried.
 */
function named({ missing, weak, closed }: Unknowns): object {
  const of = (list: Unknowns['missing']): object =>
    Object.fromEntries(list.map((f) => [f.subject.fact, [f.decisive, ...f.tried.map((t) => t.verdict)]]));
  return { missing: of(missing), weak: of(weak), closed: of(closed) };
}

const known = fc.subarray(Object.keys(VALUES), { maxLength: 2 });
const turned = fc.boolean();

test('the missing facts are those that settle the right, in whichever order they are tried', () => {
  const counts = { decisive: 0, together: 0 };
  fc.assert(
    fc.property(drawTrees(true), drawnPersons, known, turned, (tree, whole, names, isTurned) => {
      const compiled = compileTree(tree);
      const ann: TrialFacts = Object.fromEntries(names.map((name) => [name, whole[name]]));
      const { h, right, verdict, dependencies } = evaluatePerson(compiled, ann);
      if (verdict !== 'depends') return;
      const settles = Object.entries(VALUES)
        .filter(([name]) => !names.includes(name))
        .filter(([name, values]) =>
          values.some((v) => evaluatePerson(compiled, { ...ann, [name]: v }).verdict !== 'depends'),
        )
        .map(([name]) => name);
      const tried = { trials: createTrials(compiled, h), together: NOBODY_ALIKE };
      expect(isSettledByOne(tried, right, 0, dependencies)).toBe(settles.length > 0);
      const found = findUnknowns(tried, right, 0, dependencies);
      expect(isSettledByOne(tried, right, 0, dependencies)).toBe(settles.length > 0);
      expect(found.missing.length + found.weak.length).toBeGreaterThan(0);
      if (settles.length > 0) expect(found.missing.map((f) => f.subject.fact).sort()).toEqual(settles.sort());
      for (const { decisive } of found.missing) expect(decisive).toBe(settles.length > 0);
      counts[settles.length > 0 ? 'decisive' : 'together'] += 1;
      const order = isTurned ? [...listFactIds(compiled)].reverse() : [...listFactIds(compiled)].sort();
      const again = { trials: createTrials(compiled, evaluatePerson(compiled, ann).h, order), together: NOBODY_ALIKE };
      expect(named(findUnknowns(again, right, 0, dependencies))).toEqual(named(found));
    }),
    { numRuns: 80 },
  );
  expect(Math.min(counts.decisive, counts.together)).toBeGreaterThan(0);
});

test('what settles by more of its values comes first, an amount for half; what somebody declined to say is closed', () => {
  const compiled = compileTree({ op: 'any', items: ['t', 'c == high', 'm <= param.limit'] });
  const found = (ann: TrialFacts): Unknowns => {
    const { h, right, dependencies } = evaluatePerson(compiled, ann);
    const trials = createTrials(compiled, h, [...listFactIds(compiled)].reverse());
    return findUnknowns({ trials, together: NOBODY_ALIKE }, right, 0, dependencies);
  };
  const facts = ({ missing, closed }: Unknowns): unknown => [missing, closed].map((l) => l.map((f) => f.subject.fact));
  expect(facts(found({}))).toEqual([['t', 'c', 'm'], []]);
  expect(facts(found({ t: 'no', c: { declined: true } }))).toEqual([['m'], ['c']]);
  expect(facts(found({ t: { other: 'It is otherwise.' }, c: 'low' }))).toEqual([['m'], ['t']]);
});
