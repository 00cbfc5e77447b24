/**
 * This module computes the order in which receipts are set: a right comes after the rights whose receipts its law
 * reads.
 */
import { listChildren, type CountedPlan, type Node } from '@recto-verso/engine/plan';
import { listCountedSlots } from '../tables/prepare.ts';
import { getFactOfSlot } from '../tables/stated-column.ts';
import type { ShadowNames } from './patch.ts';

export interface Stages {
  /** Holds the indices of the rights, stage by stage. */
  readonly stages: readonly (readonly number[])[];
}

/**
 * Computes the stages of the rights. When every remaining right reads the receipt of another remaining one, the first
 * of them in the order of the scenario is placed without waiting for the others.
 */
export function computeStages(
  plan: CountedPlan,
  rights: readonly { readonly name: string; readonly told: readonly ShadowNames[] }[],
  receipts: readonly string[],
): Stages {
  const reads = rights.map(({ name, told }) => readBy(plan, namesOf(name, told), receipts));
  const left = new Set(rights.keys());
  const stageOf = new Map<number, number>();
  while (left.size > 0) {
    const waits = (r: number): boolean => [...left].some((other) => other !== r && reads[r]?.has(other) === true);
    const next = [...left].find((r) => !waits(r)) ?? ([...left][0] as number);
    left.delete(next);
    const before = [...(reads[next] ?? [])].filter((r) => r !== next).map((r) => stageOf.get(r) ?? -1);
    stageOf.set(next, Math.max(-1, ...before) + 1);
  }
  const count = Math.max(...stageOf.values()) + 1;
  return {
    stages: Array.from({ length: count }, (_, s) => [...rights.keys()].filter((r) => stageOf.get(r) === s)),
  };
}

function namesOf(name: string, told: readonly ShadowNames[]): ReadonlySet<string> {
  return new Set([name, ...told.flatMap((t) => [t.whole, t.byItself, t.byLetter])].filter((s) => s !== null));
}

/** Returns the indices of the receipts that the counted values of the named rights depend on. */
function readBy(plan: CountedPlan, names: ReadonlySet<string>, receipts: readonly string[]): ReadonlySet<number> {
  const counted = plan.counted.filter((c) => names.has(c.right.right.name));
  const live = new Set(listCountedSlots(counted));
  const facts = new Set<string>();
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'cell') live.add(node.slot);
    if (node.op === 'dated') facts.add(node.fact);
    if (node.op === 'held_since') node.facts.forEach((f) => facts.add(f));
    listChildren(node).forEach(visit);
  };
  for (const { writes } of [...plan.steps].reverse())
    for (const write of [...writes].reverse()) if (live.has(write.slot)) visit(write.node);
  for (const slot of live) facts.add(getFactOfSlot(slot));
  return new Set(receipts.flatMap((r, k) => (facts.has(`gets.${r}`) || facts.has(`gets.${r}.amount`) ? [k] : [])));
}
