/**
 * This module computes the verdicts of a household on later days while everything else stays as it is. Each day is
 * computed once.
 */
import type { Situation } from '../../situation/model.ts';
import type { Compiled } from '../../run/compiled.ts';
import type { Three } from '../../run/household.ts';
import { daysOf } from '../dependencies/days.ts';
import { carryForward } from './stay.ts';
import { bareVerdicts } from '../dependencies/verdicts.ts';

export interface Ahead {
  readonly compiled: Compiled;
  /** Holds the situation as it is on those days: no value that was told begins later than today. */
  readonly situation: Situation;
  readonly today: number;
  /** Returns the verdicts on a day by the name of the right, row by row. */
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
