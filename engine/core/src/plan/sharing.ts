/**
 * This module finds the nodes that a backend should evaluate once and reuse: nodes that are used more than once and are
 * computed from other nodes.
 */
import { listChildren, type Node } from './ir.ts';
import type { LoweredStep } from './plan.ts';

export function listSharedNodes(roots: readonly Node[]): readonly Node[] {
  const uses = new Map<Node, number>();
  const visit = (node: Node): void => {
    const seen = uses.get(node) ?? 0;
    uses.set(node, seen + 1);
    // Expressions that depend on `cut` belong to their own inner loop and cannot be shared outside it.
    if (seen === 0) (node.op === 'held_since' ? [node.day] : listChildren(node)).forEach(visit);
  };
  roots.forEach(visit);
  return [...uses]
    .filter(([node, n]) => n > 1 && !isLeaf(node))
    .map(([node]) => node)
    .sort((a, b) => a.id - b.id);
}

function isLeaf(node: Node): boolean {
  return listChildren(node).length === 0;
}

export function readsMemberRow(node: Node, known?: Map<Node, boolean>): boolean {
  return readsRow(node, 'member', known);
}

/**
 * Checks whether a node reads the given row. A relation, and the test whether both rows are the same, count as reading
 * both rows.
 */
export function readsRow(node: Node, row: 'me' | 'member', known: Map<Node, boolean> = new Map()): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const own =
    node.op === 'same_row' ||
    node.op === 'relation' ||
    ((node.op === 'cell' || node.op === 'dated' || node.op === 'held_since') && node.row === row);
  const found = own || listChildren(node).some((c) => readsRow(c, row, known));
  known.set(node, found);
  return found;
}

/** Checks whether any step reads the relation between two persons. */
export function readsRelations(steps: readonly LoweredStep[]): boolean {
  const seen = new Set<Node>();
  const visit = (node: Node): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    return node.op === 'relation' || listChildren(node).some(visit);
  };
  return steps.some((s) => s.writes.some((w) => visit(w.node)));
}

/** Checks whether a node reads `cut`, the day on which a piece begins. */
export function readsCut(node: Node, seen: Set<Node> = new Set()): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  return node.op === 'cut' || listChildren(node).some((n) => readsCut(n, seen));
}
