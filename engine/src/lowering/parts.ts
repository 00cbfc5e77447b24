/**
 * The parts of a plan: loops of a few steps each, one after the other. A part knows what it reads and writes, so that
 * after a small change only what rests on it need run again.
 */
import { separated, type Copy } from './copies.ts';
import { children, type Node, type RowName } from './ir.ts';
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

/** What a part reads besides tables that never change. */
export interface PartReads {
  /** Slots by scope. */
  readonly slots: ReadonlyMap<string, ReadonlySet<string>>;
  /** Dated facts whose pieces are read. */
  readonly dated: ReadonlySet<string>;
  /** The day of the answer. */
  readonly today: boolean;
}

export function readsOfPart({ scope, over, steps }: Loop): PartReads {
  const slots = new Map<string, Set<string>>();
  const dated = new Set<string>();
  const seen = new Set<Node>();
  let today = false;
  const scopeOf = (row: RowName): string => (row === 'home' ? 'home' : row === 'me' ? scope : (over ?? scope));
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'today') today = true;
    if (node.op === 'dated') dated.add(node.fact);
    if (node.op === 'held_since') node.facts.forEach((fact) => dated.add(fact));
    if (node.op === 'cell') {
      const ofScope = slots.get(scopeOf(node.row)) ?? new Set<string>();
      slots.set(scopeOf(node.row), ofScope.add(node.slot));
    }
    children(node).forEach(visit);
  };
  for (const step of steps) for (const { node } of step.writes) visit(node);
  return { slots, dated, today };
}
