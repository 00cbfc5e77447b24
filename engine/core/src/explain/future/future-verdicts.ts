/**
 * This module computes the verdicts of a household on later days while everything else stays as it is. Each day is
 * computed once.
 */
import type { Situation } from '../../situation/model.ts';
import type { Compiled } from '../../run/compiled.ts';
import type { TruthValue } from '../../run/household.ts';
import { createHouseholdDays } from '../dependencies/days.ts';
import { carryForward } from './carry-forward.ts';
import { readBareVerdicts } from '../dependencies/verdicts.ts';

export interface FutureVerdicts {
  readonly compiled: Compiled;
  /** Holds the situation as it is on those days: no value that was told begins later than today. */
  readonly situation: Situation;
  readonly today: number;
  /** Returns the verdicts on a day by the name of the right, row by row. */
  verdicts(day: number): ReadonlyMap<string, readonly TruthValue[]>;
}

export function createFutureVerdicts(compiled: Compiled, situation: Situation, today: number): FutureVerdicts {
  const still = carryForward(situation, today);
  const days = createHouseholdDays(compiled, still);
  const known = new Map<number, ReadonlyMap<string, readonly TruthValue[]>>();
  return {
    compiled,
    situation: still,
    today,
    verdicts(day) {
      const before = known.get(day) ?? readBareVerdicts(days.at(day));
      known.set(day, before);
      return before;
    },
  };
}
