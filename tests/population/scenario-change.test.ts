/**
 * These tests check that the change by a scenario is added up home by home: what one home may gain does not cancel what
 * another may lose.
 */
import { expect, test } from 'vitest';
import { countScenarioCells } from '../../engine/population/src/scenario/cells.ts';
import { ALL, countHome } from '../../engine/population/src/scenario/count.ts';
import { CERTAINLY_FALSE, type ThreeValuedTruth } from '../../engine/population/src/scenario/decide.ts';
import { formatPartKey } from '../../engine/population/src/scenario/groups.ts';
import type { PersonOutcome } from '../../engine/population/src/scenario/outcome.ts';
import { computeGroupResults } from '../../engine/population/src/scenario/results.ts';
import { GroupTally } from '../../engine/population/src/run/tally.ts';
import { rulebook } from '../open-rulebook.ts';

const YES: ThreeValuedTruth = { c: true, p: true };
const MAYBE: ThreeValuedTruth = { c: false, p: true };
const EUROS = 100;
/** Weights and amounts are counted in ten-thousandths. */
const GRID = 10_000;

function person(is: ThreeValuedTruth): PersonOutcome {
  const euros = [is.c ? EUROS * GRID : 0, is.p ? EUROS * GRID : 0] as const;
  const same = {
    byItself: is,
    seen: is,
    claim: is,
    asked: CERTAINLY_FALSE,
    writtenTo: CERTAINLY_FALSE,
    asks: false,
    answers: false,
  };
  return { entitled: is, has: is, ...same, due: euros, paid: euros };
}

/** Counts homes of one person each; each pair says how the person stands today and in the scenario. */
function counted(homes: readonly (readonly [ThreeValuedTruth, ThreeValuedTruth])[], isDrawn: boolean) {
  const tally = new GroupTally(countScenarioCells(1));
  for (const [before, after] of homes) {
    const outcomes = [before, YES, after].map((is) => [[person(is)]]);
    countHome({ weight: GRID, outcomes, ended: [], ofHome: [tally], ofPersons: [[]] });
  }
  const sums = new Map([[formatPartKey(ALL, 0), tally.sums()]]);
  const [whole] = computeGroupResults(sums, rulebook.rights.slice(0, 1), { scale: 1, isDrawn });
  return whole;
}

test('one who has it for certain and one who may have it are one to two more, and not one', () => {
  const whole = counted(
    [
      [MAYBE, YES],
      [CERTAINLY_FALSE, MAYBE],
      [CERTAINLY_FALSE, YES],
      [MAYBE, MAYBE],
    ],
    true,
  );
  const change = whole?.rights[0]?.change;
  // Both ends of the sums differ by two, from 0 and 2 before to 2 and 4 after, but the change home by home lies between
  // 1 and 3.
  expect(change?.persons.reached).toMatchObject({ certain: 1, possible: 3 });
  expect(change?.claims.reached).toMatchObject({ certain: 1, possible: 3 });
  expect(change?.euros.paid).toMatchObject({ certain: EUROS, possible: 3 * EUROS });
  expect(whole?.money?.more).toEqual({ homes: 1, possible: 3, least: EUROS, greatest: EUROS });
  expect(whole?.money?.less).toEqual({ homes: 0, possible: 0, least: 0, greatest: 0 });
});

test('in a population that was drawn nothing is hidden, and in tables of people what is too small is', () => {
  const homes = [...Array.from({ length: 30 }, () => [YES, YES] as const), [CERTAINLY_FALSE, YES] as const];
  const flow = (isDrawn: boolean) =>
    counted(homes, isDrawn)?.rights[0]?.flows.find((f) => f.before === 'not' && f.after === 'receives')?.persons;
  expect(flow(true)).toBe(1);
  expect(flow(false)).toBeNull();
  expect(counted(homes.slice(-1), true)?.persons).toBe(1);
  expect(counted(homes.slice(-1), false)).toBeUndefined();
});
