/**
 * This module uses json-rules-engine to judge the routes of a law. The tree of each route becomes its conditions, and
 * the sides of each leaf are facts that were computed before. A route that reads something unknown is judged twice:
 * once a leaf counts as true only if it certainly is, and once if it possibly is; under `not` the two are exchanged.
 */
import { Almanac, Engine, Rule, type RuleResult } from 'json-rules-engine';
import type { Layout } from '../plan/layout.ts';
import type { Node } from '../plan/ir.ts';
import type { PlanLeaf, LeafAtom, PlanLaw, PlanNode } from '../plan/plan.ts';
import { toConditions, nameRightFact, toTopLevelCondition, type Mode, type RouteLeaves } from './conditions.ts';
import { addPairDecorators } from './decorators.ts';
import { Closures, type Evaluate, type Frame } from './interpret.ts';
import type { Memory } from './memory.ts';

/**
 * Holds the result for a node: whether it certainly and whether it possibly holds. `items` holds the results of its
 * children in the order of the tree, and is empty for a line.
 */
export interface Judged {
  readonly certain: boolean;
  readonly possible: boolean;
  readonly items: readonly Judged[];
}

/**
 * Describes the facts of one leaf, which are computed for a person: the value of the leaf or of its left side, and, for
 * a comparison with no literal on the right, that of the right side.
 */
interface LeafFacts {
  readonly name: string;
  readonly right: string | null;
  readonly read: (frame: Frame) => { readonly left: unknown; readonly right: unknown; readonly known: boolean };
}

/**
 * Caches the results for all routes of a law, with the facts of the leaves as keys. The results depend on nothing else.
 */
export type JudgementCache = Map<string, ReadonlyMap<string, Judged>>;

export interface Judge {
  /**
   * Judges every route of a law for the person in a row.
   * @param alike results for persons with the same facts; each distinct set of facts is judged once
   */
  (memory: Memory, row: number, alike: JudgementCache): Promise<ReadonlyMap<string, Judged>>;
}

export function createJudge(law: PlanLaw, layout: Layout): Judge {
  const routes = law.routes.map((route) => ({
    id: route.id,
    node: route.node,
    leaves: [] as LeafFacts[],
    names: new Map<PlanLeaf, string>(),
  }));
  const closures = new Closures(
    layout,
    { me: 'person', member: null },
    routes.flatMap((r) => nodesOf(r.node)),
  );
  routes.forEach((route, i) => collect(route.node, route, `${i}`, closures));
  const run = runnerOf(routes);
  return async (memory, row, alike) => {
    const frame: Frame = { memory, me: row, member: 0, cut: 0, shared: [] };
    closures.prepare(frame);
    const facts = new Map<string, unknown>();
    const known = routes.map((route) => putFacts(route.leaves, frame, facts));
    const key = [...facts.values()].map(keyOf).join();
    const judged = alike.get(key) ?? (await run(facts, known));
    alike.set(key, judged);
    return judged;
  };
}

/** Creates a function that runs json-rules-engine over the facts of the leaves of all routes. */
function runnerOf(
  routes: readonly RouteTrees[],
): (facts: ReadonlyMap<string, unknown>, known: readonly boolean[]) => Promise<ReadonlyMap<string, Judged>> {
  const engines = new Map<string, Engine>();
  return async (facts, known) => {
    const pattern = known.map((k) => (k ? '1' : '2')).join('');
    const engine = engines.get(pattern) ?? engineFor(routes, known);
    // An engine that is running cannot be used for another household, so it is removed from the cache while it runs.
    engines.delete(pattern);
    const { results, failureResults } = await engine.run({}, { almanac: new LeafFactsAlmanac(facts) });
    engines.set(pattern, engine);
    const byName = new Map([...results, ...failureResults].map((r) => [r.name, topmost(r)]));
    return new Map(
      routes.map((route, i) => {
        const once = byName.get(`${route.id} known`);
        const [c, p] =
          known[i] === true ? [once, once] : [byName.get(`${route.id} certain`), byName.get(`${route.id} possible`)];
        return [route.id, merge(c as Traced, p as Traced, route.node)];
      }),
    );
  };
}

/** Formats a fact of a leaf as a text that differs from that of any other value of the same leaf. */
function keyOf(fact: unknown): string {
  if (typeof fact !== 'object' || fact === null) return typeof fact === 'string' ? JSON.stringify(fact) : String(fact);
  return Object.values(fact).flat().map(keyOf).join('|');
}

/**
 * Returns the facts of the leaves without conversion. The default almanac of the engine would wrap and hash each of
 * them in each run.
 */
class LeafFactsAlmanac extends Almanac {
  readonly #facts: ReadonlyMap<string, unknown>;

  constructor(facts: ReadonlyMap<string, unknown>) {
    super();
    this.#facts = facts;
  }

  override factValue<T>(name: string): Promise<T> {
    return Promise.resolve(this.#facts.get(name) as T);
  }
}

/** Describes a condition after a run, as json-rules-engine keeps it in memory. */
interface Traced {
  readonly result?: boolean;
  readonly all?: readonly Traced[] | undefined;
  readonly any?: readonly Traced[] | undefined;
  readonly not?: Traced | undefined;
}

/** Returns the topmost condition with its result, which json-rules-engine stores beside the condition and not in it. */
function topmost({ conditions, result }: RuleResult): Traced {
  const { all, any, not } = conditions as unknown as Traced;
  return { result: result === true, all, any, not };
}

function nodesOf(node: PlanNode): readonly Node[] {
  return node.kind === 'line' ? leafNodes(node.leaf) : node.items.flatMap(nodesOf);
}

function leafNodes(leaf: PlanLeaf): readonly Node[] {
  switch (leaf.kind) {
    case 'all':
    case 'any':
      return leaf.items.flatMap(leafNodes);
    case 'not':
      return leafNodes(leaf.item);
    case 'compare':
      return [leaf.left.lo, leaf.left.hi, leaf.right.lo, leaf.right.hi];
    case 'choice':
      return [leaf.value.m];
    case 'truth':
      return [leaf.pair.c, leaf.pair.p];
  }
}

interface LeavesFound extends RouteLeaves {
  readonly leaves: LeafFacts[];
}

function collect(node: PlanNode, route: LeavesFound, prefix: string, closures: Closures): void {
  if (node.kind === 'line') collectLeaf(node.leaf, route, prefix, closures);
  else node.items.forEach((n) => collect(n, route, prefix, closures));
}

function collectLeaf(leaf: PlanLeaf, route: LeavesFound, prefix: string, closures: Closures): void {
  if ('items' in leaf) return leaf.items.forEach((l) => collectLeaf(l, route, prefix, closures));
  if ('item' in leaf) return collectLeaf(leaf.item, route, prefix, closures);
  const name = `${prefix}.${route.leaves.length}`;
  route.names.set(leaf, name);
  route.leaves.push({ name, right: nameRightFact(leaf, name), read: reader(leaf, closures) });
}

function reader(leaf: LeafAtom, closures: Closures): LeafFacts['read'] {
  if (leaf.kind === 'compare') {
    const [ll, lh, rl, rh] = [leaf.left.lo, leaf.left.hi, leaf.right.lo, leaf.right.hi].map((n) => closures.of(n)) as [
      Evaluate,
      Evaluate,
      Evaluate,
      Evaluate,
    ];
    return (f) => {
      const [a, b, c, d] = [ll(f), lh(f), rl(f), rh(f)];
      return {
        left: a === b ? a : { least: a, greatest: b },
        right: c === d ? c : { least: c, greatest: d },
        known: a === b && c === d,
      };
    };
  }
  if (leaf.kind === 'choice') {
    const m = closures.of(leaf.value.m);
    return (f) => {
      const bits = m(f);
      const values = leaf.values.filter((_, i) => (bits & (2 ** i)) !== 0);
      return { left: values.length === 1 ? values[0] : { values }, right: null, known: values.length === 1 };
    };
  }
  const [c, p] = [closures.of(leaf.pair.c), closures.of(leaf.pair.p)];
  return (f) => {
    const [certain, possible] = [c(f) !== 0, p(f) !== 0];
    return {
      left: certain === possible ? certain : { values: [true, false] },
      right: null,
      known: certain === possible,
    };
  };
}

/** Adds the facts of a route's leaves to `facts`. Returns whether all of them are known. */
function putFacts(leaves: readonly LeafFacts[], frame: Frame, facts: Map<string, unknown>): boolean {
  let known = true;
  for (const { name, right, read } of leaves) {
    const value = read(frame);
    facts.set(name, value.left);
    if (right !== null) facts.set(right, value.right);
    known &&= value.known;
  }
  return known;
}

interface RouteTrees extends LeavesFound {
  readonly id: string;
  readonly node: PlanNode;
}

/**
 * Creates an engine for one combination of routes that are known (judged once) and not known (judged twice). No
 * condition has a priority, because json-rules-engine would then leave some leaves without a result.
 */
function engineFor(routes: readonly RouteTrees[], known: readonly boolean[]): Engine {
  const engine = new Engine();
  addPairDecorators(engine);
  routes.forEach((route, i) => {
    const modes: readonly Mode[] = known[i] === true ? ['known'] : ['certain', 'possible'];
    for (const mode of modes) {
      const conditions = toTopLevelCondition(toConditions(route.node, route, mode));
      engine.addRule(new Rule({ name: `${route.id} ${mode}`, conditions, event: { type: route.id } }));
    }
  });
  return engine;
}

/**
 * Merges the results of the runs for `certain` and for `possible` node by node. Under `not` the run for `certain`
 * contains what is possible, so the two results are exchanged.
 */
function merge(certain: Traced, possible: Traced, node: PlanNode): Judged {
  const items =
    node.kind === 'line'
      ? []
      : node.items.map((n, i) =>
          mergeChild(childOf(certain, node, i), childOf(possible, node, i), n, node.kind === 'not'),
        );
  return { certain: certain.result === true, possible: possible.result === true, items };
}

function mergeChild(c: Traced, p: Traced, node: PlanNode, under: boolean): Judged {
  return under ? merge(p, c, node) : merge(c, p, node);
}

function childOf(traced: Traced, node: PlanNode, i: number): Traced {
  const child = node.kind === 'all' ? traced.all?.[i] : node.kind === 'any' ? traced.any?.[i] : traced.not;
  if (child === undefined) throw new Error('json-rules-engine left out a node');
  return child;
}
