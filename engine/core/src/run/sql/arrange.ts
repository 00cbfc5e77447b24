/**
 * This module decides which expressions (nodes) of an SQL statement get a column of their own, and in which order. The
 * text of an expression cannot share parts, so an expression that is used more than once and is not short is computed
 * once, in an earlier sub-select. The arguments of functions and expressions that are nested too deeply get a column
 * too. An expression that depends on the parameter of a lambda gets none.
 */
import { listChildren, type Node } from '../../plan/ir.ts';

/** Pairs an expression with the column that stores its value. */
export interface ColumnWrite {
  readonly slot: string;
  readonly node: Node;
}

export interface Arrangement {
  /**
   * Lists the columns of each sub-select, in the order of the sub-selects. A sub-select can read the columns of earlier
   * ones.
   */
  readonly stages: readonly (readonly ColumnWrite[])[];
  /**
   * Maps a node to the name of the column from which other expressions read it. A node that is not in the map is
   * printed in full.
   */
  readonly names: ReadonlyMap<Node, string>;
}

/** Limits the size (in nodes) of a shared expression that is repeated in the text instead of getting a column. */
const SHORT = 8;
/** Limits the nesting of an expression, because databases limit it too. */
const DEEPEST = 60;

/**
 * Assigns the columns of `writes`, and of the other expressions that get a column, to sub-selects. A write can read the
 * slots of the writes before it.
 */
export function arrangeColumns(writes: readonly ColumnWrite[]): Arrangement {
  const names = namesOf(writes);
  const stageOfSlot = new Map<string, number>();
  const stageOfNode = new Map<Node, number>();
  const stages: ColumnWrite[][] = [];
  const place = (slot: string, node: Node, stage: number): void => {
    (stages[stage] ??= []).push({ slot, node });
    stageOfSlot.set(slot, stage);
  };
  /**
   * Returns the index of the first sub-select that can use the value of a node. When the node gets a column of its own,
   * this function also places that column, in the sub-select before that one.
   */
  const ready = (node: Node): number => {
    const known = stageOfNode.get(node);
    if (known !== undefined) return known;
    const own = node.op === 'cell' && node.row !== 'member' ? (stageOfSlot.get(node.slot) ?? -1) + 1 : 0;
    let stage = listChildren(node).reduce((most, c) => Math.max(most, ready(c)), own);
    const name = names.get(node);
    if (name !== undefined && !stageOfSlot.has(name)) {
      place(name, node, stage);
      stage += 1;
    }
    stageOfNode.set(node, stage);
    return stage;
  };
  for (const { slot, node } of writes) {
    const stage = ready(node);
    if (names.get(node) !== slot) place(slot, node, stage);
  }
  return { stages: Array.from(stages, (s) => s ?? []), names };
}

/**
 * Maps each node that has children and gets a column to the name of this column: the first slot that stores the node,
 * or `h` and the id of the node when no slot stores it.
 */
function namesOf(writes: readonly ColumnWrite[]): ReadonlyMap<Node, string> {
  const names = new Map<Node, string>();
  for (const { slot, node } of writes) if (listChildren(node).length > 0 && !names.has(node)) names.set(node, slot);
  for (const node of hidden(writes.map((w) => w.node))) if (!names.has(node)) names.set(node, `h${node.id}`);
  return names;
}

function hidden(roots: readonly Node[]): readonly Node[] {
  const uses = new Map<Node, number>();
  const forced = new Set<Node>();
  const visit = (node: Node): void => {
    const seen = uses.get(node) ?? 0;
    uses.set(node, seen + 1);
    if (seen > 0) return;
    listChildren(node).forEach(visit);
    if (node.op === 'call' || node.op === 'dated' || node.op === 'held_since')
      arguments_(node).forEach((a) => forced.add(a));
  };
  roots.forEach(visit);
  const cut = new Map<Node, boolean>();
  const known = new Map<Node, Extent>();
  const written = new Set(roots);
  const found = new Set<Node>();
  for (const node of [...uses.keys()].sort((a, b) => a.id - b.id)) {
    const { size, depth } = extent(node, known);
    if (listChildren(node).length === 0 || readsCut(node, cut)) continue;
    const shared = (uses.get(node) as number) > 1 && size > SHORT;
    if (!written.has(node) && !shared && !forced.has(node) && depth <= DEEPEST) continue;
    found.add(node);
    known.set(node, { size: 1, depth: 1 });
  }
  return [...found];
}

/**
 * Returns the arguments of a call, or the days of a read of dated facts. Unless they are leaves, they get columns of
 * their own: the text of a function repeats its arguments, and a lambda would compute them again for each element.
 */
function arguments_(node: Extract<Node, { op: 'call' | 'dated' | 'held_since' }>): readonly Node[] {
  if (node.op === 'call') return node.args;
  return node.op === 'dated' ? [node.from, node.until] : [node.day];
}

interface Extent {
  readonly size: number;
  readonly depth: number;
}

/**
 * Computes the size (in nodes) and the nesting depth of a node's text. `known` stores the results; for a node with a
 * column of its own, the caller stores 1 for both.
 */
function extent(node: Node, known: Map<Node, Extent>): Extent {
  const of = known.get(node);
  if (of !== undefined) return of;
  const below = listChildren(node).map((c) => extent(c, known));
  const made = {
    size: below.reduce((sum, e) => sum + e.size, 1),
    depth: 1 + Math.max(0, ...below.map((e) => e.depth)),
  };
  known.set(node, made);
  return made;
}

/**
 * Checks whether a node reads `cut`, the day of a `held_since` around it. A `cut` inside a `held_since` that the node
 * contains does not count.
 */
function readsCut(node: Node, known: Map<Node, boolean>): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const below = node.op === 'held_since' ? [node.day] : listChildren(node);
  const found = node.op === 'cut' || below.some((c) => readsCut(c, known));
  known.set(node, found);
  return found;
}
