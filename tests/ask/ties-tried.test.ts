/**
 * These tests compare a tie that is tried in the memory of the trials with the same household evaluated anew, value by
 * value, and check that nothing of it is left afterwards.
 */
import { expect, test } from 'vitest';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import { computeHousehold, type Household } from '../../engine/core/src/run/household.ts';
import { addTie, type Tie } from '../../engine/core/src/situation/add-tie.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { compiledRulebook as compiled, rulebook } from '../open-rulebook.ts';

const DAY = 20261101;
const TOLD = {
  persons: {
    a: { birth: '1985-02-03', nationality: 'belgian' },
    b: { birth: '1983-07-21' },
    c: { birth: '2012-05-30', lives_in_belgium: true },
  },
  home: { region: 'brussels' },
};

const situation = readSituation(rulebook, TOLD, DAY);
const period = compiled.at(DAY);
const vocabulary = rulebook.facts.map(({ id }) => id);

const PAIRS = [
  ['a', 'b'],
  ['a', 'c'],
  ['c', 'b'],
] as const;
const TIES: readonly Tie[] = PAIRS.flatMap(([person, to]): readonly Tie[] => [
  ...rulebook.relations.values.map((as): Tie => ({ kind: 'related', person, to, as })),
  { kind: 'partner', person, with: to },
  { kind: 'partner', person, with: null },
]);

/** Copies the values of all rows, one scope after the other. */
function copied({ memory }: Household): readonly number[] {
  return Object.values(memory.blocks).flatMap(({ data, rows, stride }) => [...data.subarray(0, rows * stride)]);
}

/** Returns the positions at which two copies differ. */
function different(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.length === b.length ? [...a.keys()].filter((at) => a[at] !== b[at]) : [Math.min(a.length, b.length)];
}

test('a tie that is tried gives every value that the household has when it is evaluated anew', () => {
  const trials = new Trials(period, situation, DAY, vocabulary);
  const before = copied(trials.household);
  let changed = 0;
  for (const tie of TIES) {
    const tied = addTie(rulebook, situation, tie);
    const anew = copied(computeHousehold(period, tied, DAY));
    expect(different(trials.tie(tied, copied), anew)).toEqual([]);
    expect(different(copied(trials.household), before)).toEqual([]);
    if (different(anew, before).length > 0) changed += 1;
  }
  expect(changed).toBeGreaterThan(TIES.length / 2);
});
