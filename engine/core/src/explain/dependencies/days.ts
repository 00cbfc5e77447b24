/**
 * One situation on several days, for what time alone brings: one memory for each period, and of it only what rests on the
 * day is worked out again.
 */
import { endsIn } from '../../plan/layout.ts';
import type { Situation } from '../../situation/model.ts';
import type { Compiled, Period } from '../../run/compiled.ts';
import { household, type Household } from '../../run/household.ts';
import { Replay } from '../../run/replay.ts';

export interface Days {
  /** The household on a day, worked out; it stands until another day is asked for. */
  at(day: number): Household;
}

interface Standing {
  readonly household: Household;
  readonly replay: Replay;
}

/** `situation`: without a piece that begins after the first day that is asked for (see `carryForward`). */
export function daysOf(compiled: Compiled, situation: Situation): Days {
  const known = new Map<Period, Standing>();
  return {
    at(day) {
      const period = compiled.at(day);
      const there = known.get(period);
      if (there !== undefined) return moved(there, day);
      const made = household(period, situation, day);
      known.set(period, { household: made, replay: new Replay(period, made.memory) });
      return made;
    },
  };
}

/** All that stands in memory stands still but the date, and the day of a request that is not made yet. */
function moved({ household: h, replay }: Standing, day: number): Household {
  const { period, memory, situation } = h;
  period.load(situation, day, memory);
  replay.touchedDay();
  for (const place of requestsIn(period)) replay.touched('person', place);
  replay.run();
  replay.keep();
  return h;
}

const requests = new WeakMap<Period, readonly number[]>();

/** Where the days of requests stand: the inputs that move with the date. */
function requestsIn(period: Period): readonly number[] {
  const known = requests.get(period);
  if (known !== undefined) return known;
  const asked = period.plan.inputs.filter(({ source }) => source.kind === 'asked');
  const made = asked.flatMap(({ column }) => endsIn(period.layout, column));
  requests.set(period, made);
  return made;
}
