/** This module loads vectors into memories, and compares the columns with the expected values afterwards. */
import type { Household } from '../../engine/core/src/run/household.ts';
import { compile, type Compiled, type Period } from '../../engine/core/src/run/compiled.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { newMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { patched } from '../../engine/core/src/ask/patch/apply.ts';
import { workedRules } from '../../engine/core/src/ask/patch/rules.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { personOrder } from '../../engine/core/src/situation/people.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { parseDay } from '../../engine/core/src/values/calendar.ts';
import { secondReading } from '../../engine/core/src/index.ts';
import { bookOf } from './book.ts';
import type { Vector, VectorFile } from './file.ts';
import { lookUp, same, written } from './look.ts';
import { situationOf } from './situation.ts';

/** Holds a vector, with its situation in a memory of its own. */
export interface Loaded {
  readonly vector: Vector;
  readonly household: Household;
}

/** Compiles the rulebook of a file, in the reading that the file names. */
export function compiledOf(file: VectorFile): Compiled {
  const strict = compile(understand(bookOf(file)));
  return file.reading === 'second' ? secondReading(strict) : strict;
}

export function loaded(file: VectorFile, compiled: Compiled): readonly Loaded[] {
  return file.vectors.map((vector) => {
    const day = parseDay(vector.date ?? file.date);
    if (day === null) throw new Error(`${vector.id}: "${vector.date ?? file.date}" is no day`);
    const period = compiled.at(day);
    const situation = laid(compiled, vector, readSituation(compiled.rulebook, situationOf(file, vector), day), day);
    const memory = newMemory(
      period.layout,
      period.plan.dated.map((d) => d.fact),
    );
    period.load(situation, day, memory);
    return { vector, household: { period, situation, memory, persons: personOrder(situation), kept: new Map() } };
  });
}

/** Returns the situation after the patch of the vector, if it has one. */
function laid(
  compiled: Compiled,
  { id, patch, doubt = 'reach' }: Vector,
  situation: Situation,
  day: number,
): Situation {
  const rule = compiled.rulebook.crossings.divergences.find((d) => d.id === id)?.rule ?? null;
  if (patch === undefined || rule === null) return situation;
  const everybody = situation.persons.map((p) => p.id);
  return patched(compiled.rulebook, workedRules(compiled, situation, day), rule, everybody, doubt);
}

/** Lists the columns of a household whose value differs from what the vector expects. */
export function differences({ vector, household }: Loaded): readonly string[] {
  const { period, situation, persons } = household;
  return lookUp(vector, period.plan, situation, persons).flatMap(({ label, column, row, want }) => {
    const is = written(household, column, row);
    return same(is, want)
      ? []
      : [`${vector.id}: ${label} is ${JSON.stringify(is)}, and ought to be ${JSON.stringify(want)}`];
  });
}

/** Groups the memories by period, because a backend evaluates all memories of a period in one run. */
export function byPeriod(all: readonly Loaded[]): ReadonlyMap<Period, readonly Memory[]> {
  const groups = new Map<Period, Memory[]>();
  for (const { household } of all)
    groups.set(household.period, [...(groups.get(household.period) ?? []), household.memory]);
  return groups;
}
