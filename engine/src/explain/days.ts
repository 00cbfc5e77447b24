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
import { Replay } from '../evaluate/replay.ts';
import { positionOf, type Position } from '../evaluate/position.ts';

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
  const people = new People(situation);
  const known = new Map<Period, Standing>();
  return {
    at(day) {
      const period = compiled.at(day);
      const there = known.get(period);
      if (there !== undefined) return moved(there, people, day);
      const made = household(period, situation, day, 'screen');
      known.set(period, { household: made, replay: new Replay(period, made.memory) });
      return made;
    },
  };
}

function moved({ household: h, replay }: Standing, people: People, day: number): Household {
  const block = h.memory.blocks['person'];
  if (block === undefined) throw new Error('no persons in memory');
  h.memory.today = day;
  replay.touchedDay();
  for (const { position, places } of moving(h.period)) {
    people.rows.forEach((row, i) => position(row, i, people, day, block.data, i * block.stride));
    for (const place of places) replay.touched('person', place);
  }
  replay.run();
  replay.keep();
  return h;
}

interface Moving {
  readonly position: Position;
  readonly places: readonly [number, number];
}

const positions = new WeakMap<Period, readonly Moving[]>();

/** Writes the days of requests: the inputs that move with the date. */
function moving(period: Period): readonly Moving[] {
  const known = positions.get(period);
  if (known !== undefined) return known;
  const made = period.plan.inputs.flatMap(({ source, column }): readonly Moving[] => {
    if (source.kind !== 'asked') return [];
    const places = column.slots.map((slot) => indexOf(period.layout, column.scope, slot)) as [number, number];
    return [{ position: positionOf(source, endsOf(column.type), ...places), places }];
  });
  positions.set(period, made);
  return made;
}
