/**
 * One situation on several days, for what time alone brings. Where nothing in it begins after the first of these days,
 * all that a memory holds stands still but the date and the day of a request that is not made yet: a memory is loaded
 * once for each period, and moved on.
 */
import { indexOf } from '../lowering/layout.ts';
import type { Situation } from '../situation/model.ts';
import { endsOf } from '../evaluate/bounds.ts';
import type { Compiled, Period } from '../evaluate/compiled.ts';
import { household, type Household } from '../evaluate/household.ts';
import { People } from '../evaluate/people.ts';
import { positionOf, type Position } from '../evaluate/position.ts';

export interface Days {
  /** The household on a day, worked out; it stands until another day is asked for. */
  at(day: number): Household;
}

/** `situation`: without a piece that begins after the first day that is asked for (see `carryForward`). */
export function daysOf(compiled: Compiled, situation: Situation): Days {
  const people = new People(situation);
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
      const { memory } = there;
      const block = memory.blocks['person'];
      if (block === undefined) throw new Error('no persons in memory');
      memory.today = day;
      for (const position of moving(period))
        people.rows.forEach((row, i) => position(row, i, people, day, block.data, i * block.stride));
      period.screen(memory);
      return there;
    },
  };
}

const positions = new WeakMap<Period, readonly Position[]>();

/** Writes the days of requests: the inputs that move with the date. */
function moving(period: Period): readonly Position[] {
  const known = positions.get(period);
  if (known !== undefined) return known;
  const made = period.plan.inputs.flatMap(({ source, column }) => {
    if (source.kind !== 'asked') return [];
    const [lo, hi] = column.slots.map((slot) => indexOf(period.layout, column.scope, slot)) as [number, number];
    return [positionOf(source, endsOf(column.type), lo, hi)];
  });
  positions.set(period, made);
  return made;
}
