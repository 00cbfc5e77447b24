/**
 * This module converts the tree of a route to conditions of json-rules-engine: plain operators when all its facts are
 * known, and otherwise the decorated operators `certain:` and `possible:`.
 */
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { PlanLeaf, LeafAtom, PlanNode } from '../plan/plan.ts';

export type Mode = 'known' | 'certain' | 'possible';

const OPERATORS = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '==': 'equal',
  '!=': 'notEqual',
} as const;

/**
 * Maps each leaf of a route to the name of the fact that holds its value in json-rules-engine; for a comparison this is
 * the left side.
 */
export interface RouteLeaves {
  readonly names: Map<PlanLeaf, string>;
}

/**
 * Returns the name of the fact for the right side of a leaf. Returns `null` when the right side is a literal, and for a
 * leaf that is no comparison of two sides.
 */
export function nameRightFact(leaf: LeafAtom, name: string): string | null {
  return leaf.kind === 'compare' && literal(leaf) === null ? `${name} right` : null;
}

function literal(leaf: Extract<LeafAtom, { kind: 'compare' }>): number | null {
  const { lo, hi } = leaf.right;
  return lo === hi && lo.op === 'num' ? lo.value : null;
}

/**
 * Converts the tree of a route to conditions of json-rules-engine with plain operators on known facts. It is used only
 * by tests and benchmarks.
 */
export function toPlainConditions(
  node: PlanNode,
  prefix: string,
): { readonly conditions: TopLevelCondition; readonly names: ReadonlyMap<PlanLeaf, string> } {
  const route: RouteLeaves = { names: new Map(listLeaves(node).map((leaf, i) => [leaf, `${prefix}.${i}`])) };
  return { conditions: toTopLevelCondition(toConditions(node, route, 'known')), names: route.names };
}

/** Returns the leaves of a tree (comparisons, choices and truths) in their order. */
export function listLeaves(node: PlanNode): readonly LeafAtom[] {
  const below = (leaf: PlanLeaf): readonly LeafAtom[] =>
    'items' in leaf ? leaf.items.flatMap(below) : 'item' in leaf ? below(leaf.item) : [leaf];
  return node.kind === 'line' ? below(node.leaf) : node.items.flatMap(listLeaves);
}

export function toTopLevelCondition(condition: NestedCondition): TopLevelCondition {
  return 'all' in condition || 'any' in condition || 'not' in condition
    ? (condition as TopLevelCondition)
    : { all: [condition] };
}

export function toConditions(node: PlanNode, route: RouteLeaves, mode: Mode): NestedCondition {
  if (node.kind === 'line') return leafCondition(node.leaf, route, mode);
  if (node.kind === 'not') return { not: toConditions(node.items[0], route, opposite(mode)) };
  const items = node.items.map((n) => toConditions(n, route, mode));
  return node.kind === 'all' ? { all: items } : { any: items };
}

function leafCondition(leaf: PlanLeaf, route: RouteLeaves, mode: Mode): NestedCondition {
  switch (leaf.kind) {
    case 'all':
      return { all: leaf.items.map((l) => leafCondition(l, route, mode)) };
    case 'any':
      return { any: leaf.items.map((l) => leafCondition(l, route, mode)) };
    case 'not':
      return { not: leafCondition(leaf.item, route, opposite(mode)) };
    case 'compare': {
      const fact = route.names.get(leaf) as string;
      const right = nameRightFact(leaf, fact);
      return {
        fact,
        operator: decorated(OPERATORS[leaf.op], mode),
        value: right === null ? literal(leaf) : { fact: right },
      };
    }
    case 'choice':
      return {
        fact: route.names.get(leaf) as string,
        operator: decorated(leaf.negated ? 'notIn' : 'in', mode),
        value: leaf.values.filter((_, i) => (leaf.list & (2 ** i)) !== 0),
      };
    case 'truth':
      return { fact: route.names.get(leaf) as string, operator: decorated('equal', mode), value: true };
  }
}

function decorated(operator: string, mode: Mode): string {
  return mode === 'known' ? operator : `${mode}:${operator}`;
}

function opposite(mode: Mode): Mode {
  return mode === 'known' ? 'known' : mode === 'certain' ? 'possible' : 'certain';
}
