/**
 * This module splits a plan into parts: loops of a few steps each, in the order in which they run. After a small change
 * only the parts that depend on it have to run again.
 */
import { separateCopies, type Copy } from './copies.ts';
import { groupIntoLoops, type Loop } from './layout.ts';
import type { Plan } from './plan.ts';
import { simplifySteps, type Knowing } from './simplify-steps.ts';

/**
 * Limits the steps in one part. JavaScript engines run very long functions slowly, and a change affects few steps, so a
 * loop over many steps is split.
 */
const STEPS_A_PART = 15;

/**
 * Describes what a generated module runs: its loops in the order of execution, and the copies that are filled in after
 * them.
 */
export interface PlanParts {
  readonly loops: readonly Loop[];
  readonly copies: readonly Copy[];
}

export function splitIntoParts(plan: Plan, knowing: Knowing): PlanParts {
  const { steps, copies } = separateCopies(simplifySteps(plan, knowing));
  return { loops: groupIntoLoops(steps).flatMap(inPieces), copies };
}

function inPieces(loop: Loop): readonly Loop[] {
  const count = Math.ceil(loop.steps.length / STEPS_A_PART);
  return Array.from({ length: count }, (_, k) => ({
    ...loop,
    steps: loop.steps.slice(k * STEPS_A_PART, (k + 1) * STEPS_A_PART),
  }));
}
