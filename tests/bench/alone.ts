/**
 * This module runs json-rules-engine by itself, as somebody would use it who has nothing else. There is one engine for
 * each right, and one rule with plain operators for each route of each of its law files. The rule first checks that the
 * law file applies and that the person can claim. Derived facts are dynamic facts, which are computed only when a tree
 * reaches them. The amounts of the right are read from the almanac when a route holds. All rules, facts and formulas
 * are prepared once.
 */
import { Engine, type Fact, type NestedCondition } from 'json-rules-engine';
import { toConditions, listLeaves, nameRightFact } from '../../engine/core/src/run/conditions.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import type { Node } from '../../engine/core/src/plan/ir.ts';
import type { PlanLeaf, LeafAtom, PlanLaw, PlanLine, PlanNode, PlanRight } from '../../engine/core/src/plan/plan.ts';
import { HouseholdAlmanac } from './asking-fact.ts';
import { listLeafSides, type DynamicFacts } from './dynamic-facts.ts';

/** Says whether the person of a row has the right, and if so, which amounts it gives. */
export interface BenchAloneResult {
  readonly holds: boolean;
  readonly values: readonly (readonly [Column, unknown])[];
}

export type BenchAlone = (memory: Memory, row: number) => Promise<BenchAloneResult>;

export function createBenchAlone(right: PlanRight, facts: DynamicFacts): BenchAlone {
  const engine = new Engine();
  const added = new Set<Fact>();
  const add = (list: readonly Fact[]): void => {
    for (const fact of list) {
      if (!added.has(fact)) engine.addFact(fact);
      added.add(fact);
    }
  };
  const gives = new Map<string, readonly { readonly column: Column; readonly name: string }[]>();
  for (const law of right.laws) {
    for (const { name, conditions, lines } of rulesOf(law, facts, add)) {
      engine.addRule({ name, conditions: { all: conditions }, event: { type: name } });
      const named = lines.map(({ column }) => ({ column, ...facts.column(column) }));
      named.forEach((n) => add(n.facts));
      gives.set(name, named);
    }
  }
  return async (memory, row) => {
    const { events, almanac } = await engine.run({}, { almanac: new HouseholdAlmanac(memory, row) });
    const lines = events.flatMap((e) => gives.get(e.type) ?? []);
    const values = await Promise.all(lines.map(({ name }) => almanac.factValue(name)));
    return { holds: events.length > 0, values: lines.map(({ column }, i) => [column, values[i]]) };
  };
}

type Add = (list: readonly Fact[]) => void;

/** Conditions of lower priority are evaluated only when all before them hold, so the cheap ones come first. */
const FIRST = 3;
const THEN = 2;

interface RouteRule {
  readonly name: string;
  readonly conditions: NestedCondition[];
  readonly lines: readonly PlanLine[];
}

function rulesOf(law: PlanLaw, facts: DynamicFacts, add: Add): readonly RouteRule[] {
  const holds = (column: Column, priority: number): NestedCondition[] => {
    if (facts.always(column) === true) return [];
    const own = facts.column(column);
    add(own.facts);
    return [{ fact: own.name, operator: 'equal', value: true, priority }];
  };
  const before = [...holds(law.applies, FIRST), ...holds(law.claimant, THEN), ...holds(law.compatible, THEN)];
  const routes = law.routes.map(({ id, gate, node, lines }): RouteRule => {
    const name = `${law.id} ${id}`;
    const conditions = [...before, ...holds(gate, THEN), treeOf(node, name, facts, add)];
    return { name, conditions, lines: [...law.lines, ...lines] };
  });
  if (facts.always(law.kept) === false) return routes;
  return [...routes, { name: `${law.id} kept`, conditions: [...before, ...holds(law.kept, 1)], lines: law.lines }];
}

function treeOf(node: PlanNode, prefix: string, facts: DynamicFacts, add: Add): NestedCondition {
  const names = new Map<PlanLeaf, string>();
  for (const leaf of listLeaves(node)) {
    const [left, right] = listLeafSides(leaf);
    const own = leaf.kind === 'choice' || nameRightFact(leaf, '') !== null ? null : facts.cell(left);
    const name = own?.name ?? `${prefix} ${names.size}`;
    names.set(leaf, name);
    add(own?.facts ?? facts.of(name, left, (v) => put(leaf, v)));
    const other = nameRightFact(leaf, name);
    if (other !== null) add(facts.of(other, right as Node, (v) => v));
  }
  return toConditions(node, { names }, 'known');
}

/** Converts a value to the form in which json-rules-engine compares it. */
function put(leaf: LeafAtom, value: number): unknown {
  switch (leaf.kind) {
    case 'compare':
      return value;
    case 'choice':
      return leaf.values.find((_, i) => (value & (2 ** i)) !== 0);
    case 'truth':
      return value !== 0;
  }
}
