/**
 * This module converts the tree of a route to conditions of json-rules-engine: plain operators for known facts,
 * decorated operators for pairs.
 */
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Leaf, LeafAtom, PlanNode } from '../plan/plan.ts';

export type Mode = 'known' | 'certain' | 'possible';

const OPERATORS = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  '==': 'equal',
  '!=': 'notEqual',
} as const;

/** Maps each leaf of a route to the name of its fact. */
export interface RouteLeaves {
  readonly names: Map<Leaf, string>;
}

/** Returns the name of the fact for the right side of a leaf. Returns `null` when the right side is a literal. */
export function rightFact(leaf: LeafAtom, name: string): string | null {
  return leaf.kind === 'compare' && literal(leaf) === null ? `${name} right` : null;
}

function literal(leaf: Extract<LeafAtom, { kind: 'compare' }>): number | null {
  const { lo, hi } = leaf.right;
  return lo === hi && lo.op === 'num' ? lo.value : null;
}

/**
 * Converts the tree of a route to conditions of json-rules-engine with plain operators on known facts. It is used by a
 * benchmark and for display.
 */
export function plainConditions(
  node: PlanNode,
  prefix: string,
): { readonly conditions: TopLevelCondition; readonly names: ReadonlyMap<Leaf, string> } {
  const route: RouteLeaves = { names: new Map(leavesOf(node).map((leaf, i) => [leaf, `${prefix}.${i}`])) };
  return { conditions: topLevel(conditionsOf(node, route, 'known')), names: route.names };
}

/** Returns the comparisons in a tree, in their order. */
export function leavesOf(node: PlanNode): readonly LeafAtom[] {
  const below = (leaf: Leaf): readonly LeafAtom[] =>
    'items' in leaf ? leaf.items.flatMap(below) : 'item' in leaf ? below(leaf.item) : [leaf];
  return node.kind === 'line' ? below(node.leaf) : node.items.flatMap(leavesOf);
}

export function topLevel(condition: NestedCondition): TopLevelCondition {
  return 'all' in condition || 'any' in condition || 'not' in condition
    ? (condition as TopLevelCondition)
    : { all: [condition] };
}

export function conditionsOf(node: PlanNode, route: RouteLeaves, mode: Mode): NestedCondition {
  if (node.kind === 'line') return leafCondition(node.leaf, route, mode);
  if (node.kind === 'not') return { not: conditionsOf(node.items[0], route, opposite(mode)) };
  const items = node.items.map((n) => conditionsOf(n, route, mode));
  return node.kind === 'all' ? { all: items } : { any: items };
}

function leafCondition(leaf: Leaf, route: RouteLeaves, mode: Mode): NestedCondition {
  switch (leaf.kind) {
    case 'all':
      return { all: leaf.items.map((l) => leafCondition(l, route, mode)) };
    case 'any':
      return { any: leaf.items.map((l) => leafCondition(l, route, mode)) };
    case 'not':
      return { not: leafCondition(leaf.item, route, opposite(mode)) };
    case 'compare': {
      const fact = route.names.get(leaf) as string;
      const right = rightFact(leaf, fact);
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
