/**
 * The parts of a plan: loops of a few steps each, one after the other, so that after a small change only what
 * rests on it need run again.
 */
import { separated, type Copy } from './copies.ts';
import { loopsOf, type Loop } from './layout.ts';
import type { Plan } from './plan.ts';
import { thriftySteps, type Knowing } from './thrift.ts';

/** Engines leave very long functions slow, and a change reaches few steps: a loop over many steps becomes several. */
const STEPS_A_PART = 15;

/** What a generated module does: its loops in the order in which they run, and what is filled after them. */
export interface PlanParts {
  readonly loops: readonly Loop[];
  readonly copies: readonly Copy[];
}

export function partsOf(plan: Plan, knowing: Knowing): PlanParts {
  const { steps, copies } = separated(thriftySteps(plan, knowing));
  return { loops: loopsOf(steps).flatMap(inPieces), copies };
}

function inPieces(loop: Loop): readonly Loop[] {
  const count = Math.ceil(loop.steps.length / STEPS_A_PART);
  return Array.from({ length: count }, (_, k) => ({
    ...loop,
    steps: loop.steps.slice(k * STEPS_A_PART, (k + 1) * STEPS_A_PART),
  }));
}
