/** Which nodes a backend should work out once: those that are used more than once and are more than a reading. */
import { children, type Node } from './ir.ts';
import type { Step } from './plan.ts';

export function sharedNodes(roots: readonly Node[]): readonly Node[] {
  const uses = new Map<Node, number>();
  const visit = (node: Node): void => {
    const seen = uses.get(node) ?? 0;
    uses.set(node, seen + 1);
    // What depends on `cut` lives inside its own small loop and is not shared outside.
    if (seen === 0) (node.op === 'held_since' ? [node.day] : children(node)).forEach(visit);
  };
  roots.forEach(visit);
  return [...uses]
    .filter(([node, n]) => n > 1 && !isLeaf(node))
    .map(([node]) => node)
    .sort((a, b) => a.id - b.id);
}

function isLeaf(node: Node): boolean {
  return children(node).length === 0;
}

/** Whether a node reads the member row. */
export function readsMember(node: Node, known?: Map<Node, boolean>): boolean {
  return readsRow(node, 'member', known);
}

/** Whether a node reads a row of the expression. */
export function readsRow(node: Node, row: 'me' | 'member', known: Map<Node, boolean> = new Map()): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const own =
    node.op === 'same_row' ||
    node.op === 'relation' ||
    ((node.op === 'cell' || node.op === 'dated' || node.op === 'held_since') && node.row === row);
  const found = own || children(node).some((c) => readsRow(c, row, known));
  known.set(node, found);
  return found;
}

/** Whether any step asks what one person is to another. */
export function readsRelations(steps: readonly Step[]): boolean {
  const seen = new Set<Node>();
  const visit = (node: Node): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    return node.op === 'relation' || children(node).some(visit);
  };
  return steps.some((s) => s.writes.some((w) => visit(w.node)));
}

/** Whether a node reads the day at which a piece begins. */
export function readsCut(node: Node, seen: Set<Node> = new Set()): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  return node.op === 'cut' || children(node).some((n) => readsCut(n, seen));
}
