/**
 * This module computes one situation on several days, to find what the passage of time alone changes. It keeps one
 * memory for each period and recomputes only what depends on the day.
 */
import { findColumnEnds } from '../../plan/layout.ts';
import type { Situation } from '../../situation/model.ts';
import type { Compiled, CompiledPeriod } from '../../run/compiled.ts';
import { computeHousehold, type Household } from '../../run/household.ts';
import { Replay } from '../../run/replay.ts';

export interface HouseholdDays {
  /** Returns the computed household on a day. The result is valid until another day is asked for. */
  at(day: number): Household;
}

interface Standing {
  readonly household: Household;
  readonly replay: Replay;
}

/**
 * Returns an object that computes the household for one day after another. No dated value of `situation` may begin
 * after the first day that is asked for (see `carryForward`).
 */
export function createHouseholdDays(compiled: Compiled, situation: Situation): HouseholdDays {
  const known = new Map<CompiledPeriod, Standing>();
  return {
    at(day) {
      const period = compiled.at(day);
      const there = known.get(period);
      if (there !== undefined) return moved(there, day);
      const made = computeHousehold(period, situation, day);
      known.set(period, { household: made, replay: new Replay(period, made.memory) });
      return made;
    },
  };
}

/**
 * Moves a household to another day. Only two things change in memory: the date, and the day of a request that has not
 * been made yet.
 */
function moved({ household: h, replay }: Standing, day: number): Household {
  const { period, memory, situation } = h;
  period.load(situation, day, memory);
  replay.touchedDay();
  for (const place of requestsIn(period)) replay.touched('person', place);
  replay.run();
  replay.keep();
  return h;
}

const requests = new WeakMap<CompiledPeriod, readonly number[]>();

/** Returns the positions in memory of the days of requests, which are the inputs that change with the date. */
function requestsIn(period: CompiledPeriod): readonly number[] {
  const known = requests.get(period);
  if (known !== undefined) return known;
  const asked = period.plan.inputs.filter(({ source }) => source.kind === 'asked');
  const made = asked.flatMap(({ column }) => findColumnEnds(period.layout, column));
  requests.set(period, made);
  return made;
}
