/** A household in the time ahead, everything staying as it is: its verdicts on any later day, each day worked out once. */
import type { Situation } from '../../situation/model.ts';
import type { Compiled } from '../../run/compiled.ts';
import type { Three } from '../../run/household.ts';
import { daysOf } from '../dependencies/days.ts';
import { carryForward } from './stay.ts';
import { bareVerdicts } from '../dependencies/verdicts.ts';

export interface Ahead {
  readonly compiled: Compiled;
  /** As it is in that time: nothing that was told of it begins later. */
  readonly situation: Situation;
  readonly today: number;
  /** By the name of the right, row by row. */
  verdicts(day: number): ReadonlyMap<string, readonly Three[]>;
}

export function aheadOf(compiled: Compiled, situation: Situation, today: number): Ahead {
  const still = carryForward(situation, today);
  const days = daysOf(compiled, still);
  const known = new Map<number, ReadonlyMap<string, readonly Three[]>>();
  return {
    compiled,
    situation: still,
    today,
    verdicts(day) {
      const before = known.get(day) ?? bareVerdicts(days.at(day));
      known.set(day, before);
      return before;
    },
  };
}
