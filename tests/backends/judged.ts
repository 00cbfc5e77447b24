/**
 * This module runs json-rules-engine on the trees of a household's routes, both through the judge that the engine
 * builds and by itself.
 */
import { Engine, Rule, type TopLevelCondition } from 'json-rules-engine';
import { listLeaves, toPlainConditions } from '../../engine/core/src/run/conditions.ts';
import { addPairDecorators } from '../../engine/core/src/run/decorators.ts';
import { readSlot, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import { Closures, type Frame } from '../../engine/core/src/run/interpret.ts';
import type { Judged } from '../../engine/core/src/run/judge.ts';
import type { Node } from '../../engine/core/src/plan/ir.ts';
import type { PlanLeaf, LeafAtom, PlanNode, PlanRoute } from '../../engine/core/src/plan/plan.ts';
import { GRID } from '../../engine/core/src/values/grid.ts';

/** Returns the conditions for which json-rules-engine and the columns give different verdicts. */
export async function findJudgedDifferences(h: Household): Promise<readonly string[]> {
  const found: string[] = [];
  const compare = (node: PlanNode, judged: Judged, row: number): void => {
    const three = judged.certain ? 'yes' : judged.possible ? 'depends' : 'no';
    if (readTruth(h, node.column, row) !== three)
      found.push(`${node.column.id} of ${h.persons[row]}: column ${readTruth(h, node.column, row)}, judged ${three}`);
    if (node.kind !== 'line') node.items.forEach((n, i) => compare(n, judged.items[i] as Judged, row));
  };
  for (const law of h.period.plan.rights.flatMap((r) => r.laws)) {
    const judge = h.period.judges.get(law.id);
    const alike = new Map();
    for (let row = 0; row < h.persons.length; row++) {
      const byRoute = await judge?.(h.memory, row, alike);
      for (const route of law.routes) compare(route.node, byRoute?.get(route.id) as Judged, row);
    }
  }
  return found;
}

export interface JudgedRow {
  readonly row: number;
  readonly known: boolean;
  readonly agree: boolean;
}

/**
 * Computes for each person whether all leaves of a route are known. If they are, it checks whether the plain tree, the
 * trees with certain and with possible operators, and the column agree.
 */
export async function runAlone(h: Household, route: PlanRoute): Promise<readonly JudgedRow[]> {
  const { conditions, names } = toPlainConditions(route.node, 'leaf');
  const engine = new Engine([], { allowUndefinedFacts: false });
  addPairDecorators(engine);
  engine.addRule(new Rule({ name: 'plain', conditions, event: { type: 'plain' } }));
  engine.addRule(
    new Rule({
      name: 'certain',
      conditions: doubled(conditions as Tree, 'certain') as TopLevelCondition,
      event: { type: 'certain' },
    }),
  );
  engine.addRule(
    new Rule({
      name: 'possible',
      conditions: doubled(conditions as Tree, 'possible') as TopLevelCondition,
      event: { type: 'possible' },
    }),
  );
  return heldAgainst(h, route, ['plain', 'certain', 'possible'], engine, names, (facts) => facts);
}

/** Describes a leaf of json-rules-engine, and a tree of leaves, as a rule file writes it. */
export interface OwnLeaf {
  readonly fact: string;
  readonly value: unknown;
}
export type OwnTree =
  OwnLeaf | { readonly all: readonly OwnTree[] } | { readonly any: readonly OwnTree[] } | { readonly not: OwnTree };

/**
 * Computes the same as `runAlone` for a tree that the rule file writes in the form of json-rules-engine. The tree is
 * passed to json-rules-engine unchanged, except that a single leaf is put into a list of `all`.
 */
export async function runAsWritten(h: Household, route: PlanRoute, tree: OwnTree): Promise<readonly JudgedRow[]> {
  const { names } = toPlainConditions(route.node, 'leaf');
  const conditions = ('fact' in tree ? { all: [tree] } : tree) as TopLevelCondition;
  const engine = new Engine([{ conditions, event: { type: 'written' } }], { allowUndefinedFacts: false });
  const [atoms, leaves] = [listLeaves(route.node), ownLeaves(tree)];
  if (atoms.length !== leaves.length)
    throw new Error(`${route.node.column.id} has ${atoms.length} leaves of ${leaves.length}`);
  return heldAgainst(h, route, ['written'], engine, names, (facts) =>
    Object.fromEntries(
      leaves.flatMap(({ fact, value }, i) => {
        const name = names.get(atoms[i] as LeafAtom) ?? '';
        const right = typeof value === 'object' && value !== null && 'fact' in value ? String(value.fact) : null;
        return [[fact, inEuros(facts[name])], ...(right === null ? [] : [[right, inEuros(facts[`${name} right`])]])];
      }),
    ),
  );
}

/** Converts an amount from the units of the grid, in which amounts are compared, to euros. */
function inEuros(value: unknown): unknown {
  return typeof value === 'number' ? value / GRID : value;
}

function ownLeaves(tree: OwnTree): readonly OwnLeaf[] {
  if ('fact' in tree) return [tree];
  if ('not' in tree) return ownLeaves(tree.not);
  return ('all' in tree ? tree.all : tree.any).flatMap(ownLeaves);
}

type Facts = Readonly<Record<string, unknown>>;

/**
 * Runs json-rules-engine for each person whose leaves are all known, and checks that every rule gives the value of the
 * column.
 */
async function heldAgainst(
  h: Household,
  route: PlanRoute,
  rules: readonly string[],
  engine: Engine,
  names: ReadonlyMap<PlanLeaf, string>,
  named: (facts: Facts) => Facts,
): Promise<readonly JudgedRow[]> {
  const closures = new Closures(h.period.layout, { me: 'person', member: null }, [...names.keys()].flatMap(nodesOf));
  const results: JudgedRow[] = [];
  for (let row = 0; row < h.persons.length; row++) {
    const frame: Frame = { memory: h.memory, me: row, member: 0, cut: 0, shared: [] };
    closures.prepare(frame);
    const facts: Record<string, unknown> = {};
    const known = [...names].every(([leaf, name]) => put(leaf as LeafAtom, name, facts, (n) => closures.of(n)(frame)));
    if (!known) {
      results.push({ row, known, agree: true });
      continue;
    }
    const { events } = await engine.run({ ...named(facts) });
    const passed = new Set(events.map((e) => e.type));
    const [c, p] = [readSlot(h, route.node.column, row, 0) !== 0, readSlot(h, route.node.column, row, 1) !== 0];
    results.push({ row, known, agree: c === p && rules.every((rule) => passed.has(rule) === c) });
  }
  return results;
}

function nodesOf(leaf: PlanLeaf): readonly Node[] {
  switch (leaf.kind) {
    case 'compare':
      return [leaf.left.lo, leaf.left.hi, leaf.right.lo, leaf.right.hi];
    case 'choice':
      return [leaf.value.m];
    case 'truth':
      return [leaf.pair.c, leaf.pair.p];
    default:
      throw new Error('a branch has no name');
  }
}

/** Adds the facts of a leaf. Returns `false` when they are not known. */
function put(leaf: LeafAtom, name: string, facts: Record<string, unknown>, value: (n: Node) => number): boolean {
  switch (leaf.kind) {
    case 'compare':
      facts[name] = value(leaf.left.lo);
      facts[`${name} right`] = value(leaf.right.lo);
      return value(leaf.left.lo) === value(leaf.left.hi) && value(leaf.right.lo) === value(leaf.right.hi);
    case 'choice': {
      const values = leaf.values.filter((_, i) => (value(leaf.value.m) & (2 ** i)) !== 0);
      facts[name] = values[0];
      return values.length === 1;
    }
    case 'truth':
      facts[name] = value(leaf.pair.c) !== 0;
      return value(leaf.pair.c) === value(leaf.pair.p);
  }
}

type Mode = 'certain' | 'possible';
interface Tree {
  readonly all?: readonly Tree[];
  readonly any?: readonly Tree[];
  readonly not?: Tree;
  readonly operator?: string;
}

/**
 * Returns the tree with the mode (`certain` or `possible`) as a decorator on each operator. Under `not` the mode is
 * reversed.
 */
function doubled(tree: Tree, mode: Mode): Tree {
  if (tree.all !== undefined) return { all: tree.all.map((t) => doubled(t, mode)) };
  if (tree.any !== undefined) return { any: tree.any.map((t) => doubled(t, mode)) };
  if (tree.not !== undefined) return { not: doubled(tree.not, mode === 'certain' ? 'possible' : 'certain') };
  return { ...tree, operator: `${mode}:${tree.operator ?? ''}` };
}
