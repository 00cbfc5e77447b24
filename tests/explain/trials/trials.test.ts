/** Tests trials: a fact is filled as if it had been stated, and afterwards the household is as it was before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCandidates } from '../../../engine/core/src/explain/dependencies/candidates.ts';
import { readTruth, readColumnValue, type Household } from '../../../engine/core/src/run/household.ts';
import { compileSmall, evaluateSmall } from '../../vectors/small.ts';
import {
  evaluatePerson,
  compileTree,
  drawnPersons,
  toStatedValue,
  drawTrees,
  createTrials,
  VALUES,
  type TrialFacts,
} from './drawn-trees.ts';

const slots = (h: Household): unknown => Object.values(h.memory.blocks).map(({ data }) => [...data]);

test('a fact that is filled gives what a fact that is said gives, and leaves nothing behind', () => {
  fc.assert(
    fc.property(drawTrees(true), drawnPersons, fc.subarray(Object.keys(VALUES)), (tree, whole, names) => {
      const compiled = compileTree(tree);
      const ann: TrialFacts = Object.fromEntries(names.map((name) => [name, whole[name]]));
      const { h, right } = evaluatePerson(compiled, ann);
      const before = slots(h);
      const trials = createTrials(compiled, h);
      for (const { subject, open } of trials.unknown()) {
        for (const candidate of listCandidates(subject.type, open, h.persons)) {
          const stated = evaluatePerson(compiled, { ...ann, [subject.fact]: toStatedValue(candidate.value) }).verdict;
          expect(trials.fill(subject, candidate, (after) => readTruth(after, right.mayGet, 0))).toBe(stated);
          expect(slots(h)).toEqual(before);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what is told of one time is moved there alone; a value of always is moved everywhere', () => {
  const compiled = compileSmall({
    vocabulary: { person: { wage: { type: 'money/month', min: 0, max: 100, kept: 'by-month' } } },
    law: { facts: { both: 'wage + wage.at(start_of(month, date, -1))' } },
  });
  const moved = (wage: unknown): unknown => {
    const h = evaluateSmall(compiled, { persons: { ann: { wage } } });
    const trials = createTrials(compiled, h);
    const [subject] = trials.subjects(new Set(['wage']));
    const both = h.period.plan.rights[0]?.laws[0]?.facts.get('both');
    if (subject === undefined || both === undefined) throw new Error('no wage is read');
    return trials.told(subject).map((known) => {
      const to = { lo: 700_000, hi: 700_000 };
      return trials.move([{ subject, known, candidate: to }], (after) =>
        toStatedValue(readColumnValue(after, both, 0)),
      );
    });
  };
  expect(moved({ '2025-05': 20, '2025-06': 30 })).toEqual([100, 90]);
  expect(moved(20)).toEqual([140]);
});
