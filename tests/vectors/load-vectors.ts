/** This module loads vectors into memories, and compares the columns with the expected values afterwards. */
import type { Household } from '../../engine/core/src/run/household.ts';
import { compile, type Compiled, type CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { createMemory, type Memory } from '../../engine/core/src/run/memory.ts';
import { applyPatch } from '../../engine/core/src/ask/patch/apply.ts';
import { evaluatePatchRules } from '../../engine/core/src/ask/patch/rules.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { sortPersonIds } from '../../engine/core/src/situation/people.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { parseDay } from '../../engine/core/src/values/calendar.ts';
import { compileSecondReading } from '../../engine/core/src/index.ts';
import { loadVectorRulebook } from './book.ts';
import type { Vector, VectorFile } from './file.ts';
import { findExpectedCells, isSameVectorValue, formatVectorValue } from './expected-cells.ts';
import { buildVectorSituation } from './situation.ts';

export interface Loaded {
  readonly vector: Vector;
  readonly household: Household;
}

export function compileVectorFile(file: VectorFile): Compiled {
  const strict = compile(understand(loadVectorRulebook(file)));
  return file.reading === 'second' ? compileSecondReading(strict) : strict;
}

export function loadVectors(file: VectorFile, compiled: Compiled): readonly Loaded[] {
  return file.vectors.map((vector) => {
    const day = parseDay(vector.date ?? file.date);
    if (day === null) throw new Error(`${vector.id}: "${vector.date ?? file.date}" is no day`);
    const period = compiled.at(day);
    const situation = laid(
      compiled,
      vector,
      readSituation(compiled.rulebook, buildVectorSituation(file, vector), day),
      day,
    );
    const memory = createMemory(
      period.layout,
      period.plan.dated.map((d) => d.fact),
    );
    period.load(situation, day, memory);
    return { vector, household: { period, situation, memory, persons: sortPersonIds(situation), kept: new Map() } };
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
  return applyPatch(compiled.rulebook, evaluatePatchRules(compiled, situation, day), rule, everybody, doubt);
}

/** Returns a message for each value of a household that differs from what the vector expects. */
export function findVectorDifferences({ vector, household }: Loaded): readonly string[] {
  const { period, situation, persons } = household;
  return findExpectedCells(vector, period.plan, situation, persons).flatMap(({ label, column, row, want }) => {
    const is = formatVectorValue(household, column, row);
    return isSameVectorValue(is, want)
      ? []
      : [`${vector.id}: ${label} is ${JSON.stringify(is)}, and ought to be ${JSON.stringify(want)}`];
  });
}

/** Groups the memories by period, because a backend evaluates all memories of a period in one run. */
export function groupByPeriod(all: readonly Loaded[]): ReadonlyMap<CompiledPeriod, readonly Memory[]> {
  const groups = new Map<CompiledPeriod, Memory[]>();
  for (const { household } of all)
    groups.set(household.period, [...(groups.get(household.period) ?? []), household.memory]);
  return groups;
}
