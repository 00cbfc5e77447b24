/**
 * This module reads the range that the second reading of the rulebook (with estimates) gives for a fact of a person, or
 * of a job, on a day or in a year.
 */
import type { Compiled } from '../../engine/core/src/run/compiled.ts';
import { computeHousehold, type Household } from '../../engine/core/src/run/household.ts';
import { readTerm } from '../../engine/core/src/run/terms.ts';
import { compileSecondReading } from '../../engine/core/src/index.ts';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { getMemoryScale } from '../../engine/core/src/values/grid.ts';

export interface EstimatedRange {
  readonly min: number;
  readonly max: number;
}

export function readAgain(compiled: Compiled, situation: unknown, date: number): Household {
  const read = readSituation(compiled.rulebook, situation, date);
  return computeHousehold(compileSecondReading(compiled).at(date), read, date, 'interpret');
}

/**
 * Returns the range of a fact in the second reading.
 * @param day an integer yyyymmdd, or `null` for the day of the answer
 */
export function readEstimatedRange(
  h: Household,
  { id, scope, type }: FactDef,
  row: number,
  day: number | null,
): EstimatedRange {
  const term = { kind: 'fact', id, row: 'me', type, dated: day !== null } as const;
  const settled = readTerm(h.period, h.memory, term, { me: { scope, row }, member: null, day });
  if (settled?.shape !== 'number') throw new Error(`${id} is in no law of ${h.memory.today}.`);
  return { min: settled.lo / getMemoryScale(type), max: settled.hi / getMemoryScale(type) };
}
