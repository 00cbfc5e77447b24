/**
 * This module computes the order in which receipts are set: a right comes after the rights whose receipts its law
 * reads.
 */
import { ProblemError } from '@recto-verso/engine';
import { listChildren, type CountedPlan, type Node } from '@recto-verso/engine/plan';
import { listCountedSlots } from '../tables/prepare.ts';
import { getFactOfSlot } from '../tables/stated-column.ts';
import type { ShadowNames } from './patch.ts';

export interface Stages {
  /** Holds the indices of the rights, stage by stage. */
  readonly stages: readonly (readonly number[])[];
}

/**
 * Computes the stages of the rights. Laws can read each other's receipts in a circle; the scenario then decides: the
 * right that it names first does not wait for the others of the circle.
 */
export function computeStages(
  plan: CountedPlan,
  rights: readonly { readonly name: string; readonly told: readonly ShadowNames[] }[],
  receipts: readonly string[],
): Stages {
  const reads = rights.map(({ name, told }) => readBy(plan, namesOf(name, told), receipts));
  return {
    stages: arrangeStages(
      breakCircles(reads),
      rights.map(({ name }) => name),
    ),
  };
}

/** Lists, for each right, the indices of the rights whose receipts it reads. */
export type ReceiptReads = readonly ReadonlySet<number>[];

/**
 * Arranges rights in stages: each comes in the first stage after those of all rights that it reads. A right that reads
 * its own receipt does not wait for itself.
 * @throws ProblemError when rights read each other in a circle
 */
export function arrangeStages(reads: ReceiptReads, names: readonly string[]): Stages['stages'] {
  const stages: (readonly number[])[] = [];
  const placed = new Set<number>();
  while (placed.size < reads.length) {
    const left = [...reads.keys()].filter((r) => !placed.has(r));
    const waitsFor = (r: number): number | undefined => left.find((other) => other !== r && reads[r]?.has(other));
    const next = left.filter((r) => waitsFor(r) === undefined);
    if (next.length === 0) throw circleFrom(left[0] as number, waitsFor, names);
    stages.push(next);
    next.forEach((r) => placed.add(r));
  }
  return stages;
}

/** Removes, within each circle, what a right reads of rights that the scenario names after it. */
export function breakCircles(reads: ReceiptReads): ReceiptReads {
  const behind = reads.map((_, r) => reachedFrom(reads, r));
  return reads.map((own, r) => new Set([...own].filter((other) => other <= r || behind[other]?.has(r) !== true)));
}

function reachedFrom(reads: ReceiptReads, from: number): ReadonlySet<number> {
  const reached = new Set<number>();
  const visit = (r: number): void =>
    reads[r]?.forEach((other) => {
      if (reached.has(other)) return;
      reached.add(other);
      visit(other);
    });
  visit(from);
  return reached;
}

/** Creates the error of a circle, which is found by following what each right waits for. */
function circleFrom(
  first: number,
  waitsFor: (r: number) => number | undefined,
  names: readonly string[],
): ProblemError {
  const way = [first];
  let next = waitsFor(first);
  for (; next !== undefined && !way.includes(next); next = waitsFor(next)) way.push(next);
  const circle = [...way.slice(way.indexOf(next as number)), next as number].map((r) => names[r] ?? String(r));
  return new ProblemError([
    {
      code: 'circle',
      what: `Rights read each other's receipts in a circle: ${circle.join(' reads ')}.`,
      where: { field: 'rights' },
      why: 'None of them could be worked out before the others.',
      mend: 'Leave one of them out, or say which of them does not wait for the others.',
    },
  ]);
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
