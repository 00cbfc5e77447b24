/**
 * Tests that missing facts settle the right as the trials say, in whatever order the vocabulary lists them, and that
 * closed facts are not asked.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { APART } from '../../../engine/core/src/explain/dependencies/together.ts';
import { isSettledByOne, unknownsOf, type Unknowns } from '../../../engine/core/src/explain/trials/missing.ts';
import { asked, factsOf, lawOf, persons, trees, trialsOf, VALUES, type Said } from './setting.ts';

/** Returns the facts by name, with the verdict of each value that was tried. */
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
    fc.property(trees(true), persons, known, turned, (tree, whole, names, isTurned) => {
      const compiled = lawOf(tree);
      const ann: Said = Object.fromEntries(names.map((name) => [name, whole[name]]));
      const { h, right, verdict, cone } = asked(compiled, ann);
      if (verdict !== 'depends') return;
      const settles = Object.entries(VALUES)
        .filter(([name]) => !names.includes(name))
        .filter(([name, values]) => values.some((v) => asked(compiled, { ...ann, [name]: v }).verdict !== 'depends'))
        .map(([name]) => name);
      const tried = { trials: trialsOf(compiled, h), together: APART };
      expect(isSettledByOne(tried, right, 0, cone)).toBe(settles.length > 0);
      const found = unknownsOf(tried, right, 0, cone);
      expect(isSettledByOne(tried, right, 0, cone)).toBe(settles.length > 0);
      expect(found.missing.length + found.weak.length).toBeGreaterThan(0);
      if (settles.length > 0) expect(found.missing.map((f) => f.subject.fact).sort()).toEqual(settles.sort());
      for (const { decisive } of found.missing) expect(decisive).toBe(settles.length > 0);
      counts[settles.length > 0 ? 'decisive' : 'together'] += 1;
      const order = isTurned ? [...factsOf(compiled)].reverse() : [...factsOf(compiled)].sort();
      const again = { trials: trialsOf(compiled, asked(compiled, ann).h, order), together: APART };
      expect(named(unknownsOf(again, right, 0, cone))).toEqual(named(found));
    }),
    { numRuns: 80 },
  );
  expect(Math.min(counts.decisive, counts.together)).toBeGreaterThan(0);
});

test('what settles by more of its values comes first, an amount for half; what somebody declined to say is closed', () => {
  const compiled = lawOf({ op: 'any', items: ['t', 'c == high', 'm <= param.limit'] });
  const found = (ann: Said): Unknowns => {
    const { h, right, cone } = asked(compiled, ann);
    const trials = trialsOf(compiled, h, [...factsOf(compiled)].reverse());
    return unknownsOf({ trials, together: APART }, right, 0, cone);
  };
  const facts = ({ missing, closed }: Unknowns): unknown => [missing, closed].map((l) => l.map((f) => f.subject.fact));
  expect(facts(found({}))).toEqual([['t', 'c', 'm'], []]);
  expect(facts(found({ t: 'no', c: { declined: true } }))).toEqual([['m'], ['c']]);
  expect(facts(found({ t: { other: 'It is otherwise.' }, c: 'low' }))).toEqual([['m'], ['t']]);
});
