/**
 * This module makes a folder for a drawn population, draws situations for it, and computes the sums that the
 * interpreter gives for them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createInterpreter } from '../../engine/core/src/run/interpret.ts';
import { createLoader } from '../../engine/core/src/run/load.ts';
import { createMemory } from '../../engine/core/src/run/memory.ts';
import { computeLayout } from '../../engine/core/src/plan/layout.ts';
import { makeCountedPlan } from '../../engine/core/src/plan/make.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readSlotValue } from '../backends/compare.ts';
import { makeSayable } from '../backends/raw.ts';
import { drawHousehold } from '../generators/household.ts';
import { rulebook, understood } from '../open-rulebook.ts';

export const POPULATION_DAY = 20260615;

export function createPopulationFolder(): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-population-'));
  return { dir: join(dir, 'drawn'), remove: () => rmSync(dir, { recursive: true }) };
}

export function drawSituations(count: number, unknown: number, seed: number): readonly Situation[] {
  return fc
    .sample(drawHousehold(rulebook, POPULATION_DAY, { unknown }), { numRuns: count, seed })
    .map((input) => makeSayable(readSituation(rulebook, input, POPULATION_DAY)));
}

/**
 * Sums what the interpreter counts of each right, household by household: claims and persons reached, each certain and
 * possible.
 */
export function countByInterpreter(
  situations: readonly Situation[],
  rights: readonly string[],
  day = POPULATION_DAY,
): ReadonlyMap<string, readonly number[]> {
  const plan = makeCountedPlan(understood, day, rights);
  const layout = computeLayout(plan);
  const [load, { run }] = [createLoader(plan, layout, rulebook), createInterpreter(plan, layout)];
  const found = new Map(rights.map((name) => [name, [0, 0, 0, 0]]));
  for (const situation of situations) {
    const memory = createMemory(
      layout,
      plan.dated.map((d) => d.fact),
    );
    load(situation, day, memory);
    run(memory);
    for (const { right, claims, reached } of plan.counted) {
      const sums = found.get(right.right.name);
      for (let row = 0; sums !== undefined && row < situation.persons.length; row++)
        [...claims.slots, ...reached.slots].forEach((slot, k) => {
          sums[k] = (sums[k] ?? 0) + readSlotValue(memory, layout, 'person', slot, row);
        });
    }
  }
  return found;
}
