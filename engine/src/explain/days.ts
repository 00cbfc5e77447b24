/**
 * One situation on several days, for what time alone brings: one memory for each period, loaded anew for each day.
 */
import type { Situation } from '../situation/model.ts';
import type { Compiled, Period } from '../evaluate/compiled.ts';
import { household, type Household } from '../evaluate/household.ts';

export interface Days {
  /** The household on a day, worked out; it stands until another day is asked for. */
  at(day: number): Household;
}

/** `situation`: without a piece that begins after the first day that is asked for (see `carryForward`). */
export function daysOf(compiled: Compiled, situation: Situation): Days {
  const known = new Map<Period, Household>();
  return {
    at(day) {
      const period = compiled.at(day);
      const there = known.get(period);
      if (there === undefined) {
        const made = household(period, situation, day, 'screen');
        known.set(period, made);
        return made;
      }
      period.load(situation, day, there.memory);
      period.screen(there.memory);
      return there;
    },
  };
}
