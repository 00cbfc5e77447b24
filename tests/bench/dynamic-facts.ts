/**
 * This module turns the columns of a plan into dynamic facts of json-rules-engine, in the way that its documentation
 * describes derived facts: a function asks the almanac for everything it reads, all at once, and then computes its
 * formula; the almanac caches each fact. A fact is whatever has a name in the rule files. The steps of a formula that
 * only that formula needs are computed inside it. Stated values are read from memory, as plain values.
 */
import type { RowName } from '../../engine/core/src/language/term.ts';
import type { Fact } from 'json-rules-engine';
import { listLeaves } from '../../engine/core/src/run/conditions.ts';
import { Closures, REDUCE, type Frame } from '../../engine/core/src/run/interpret.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import { listChildren, type Node } from '../../engine/core/src/plan/ir.ts';
import { findSlotIndex, type Layout } from '../../engine/core/src/plan/layout.ts';
import type { LeafAtom, Plan, LoweredStep } from '../../engine/core/src/plan/plan.ts';
import {
  createAskingFact,
  listFactsBelow,
  type FactRequest,
  type BenchDerivedFact,
  type FormulaWork,
} from './asking-fact.ts';

/** Holds a fact by name, and all facts that it may ask for, including itself. */
export interface NamedDynamicFact {
  readonly name: string;
  readonly facts: readonly Fact[];
}

export interface DynamicFacts {
  /**
   * Turns an expression over the row of the claimant into a fact. Returns this fact and all facts that it may ask for.
   */
  of(name: string, node: Node, value: (value: number) => unknown): readonly Fact[];
  /** Returns the fact of a column that is computed. */
  column(column: Column): NamedDynamicFact;
  /**
   * Returns the fact of the column when the expression only reads that column. Returns `null` when the expression does
   * more, or reads a stated value.
   */
  cell(node: Node): NamedDynamicFact | null;
  /**
   * Returns the value of a condition that is the same for everybody on every day, or `null` when it depends on the
   * person.
   */
  always(column: Column): boolean | null;
}

export function createDynamicFacts(plan: Plan, memory: Layout): DynamicFacts {
  const layout = firstEnds(plan, memory);
  const columns = new Map([...plan.columns.values()].flatMap((c) => c.slots.map((s) => [s, c] as const)));
  const columnOf = (slot: string): Column => columns.get(slot) as Column;
  const uses = usesIn(plan, columnOf);
  const named = namedIn(plan);
  const derived = new Map<Column, BenchDerivedFact>();

  /** Returns what an expression asks for, and what has to be computed directly before it. */
  const reads = (
    node: Node,
    me: string,
    member: string | null,
  ): { asks: readonly FactRequest[]; before: readonly FormulaWork[] } => {
    const asks = new Map<string, FactRequest>();
    const before: FormulaWork[] = [];
    const put = (ask: FactRequest): void =>
      void asks.set(`${ask.of.name} ${ask.every ? 'every' : 'own'} ${ask.scope}`, ask);
    for (const { row, slot } of cellsOf(node)) {
      const of = derived.get(columnOf(slot));
      if (of === undefined) continue;
      if (row === 'me' && uses.get(of.column) === 1 && !named.has(of.column)) {
        of.asks.forEach(put);
        before.push(of.work);
      } else {
        put({ of, every: row === 'member', scope: row === 'home' ? 'home' : row === 'me' ? me : (member as string) });
      }
    }
    const all = [...asks.values()];
    // A request for every row includes the own row, so a separate request for the own row is left out.
    return { asks: all.filter((a) => a.every || !asks.has(`${a.of.name} every ${a.scope}`)), before };
  };

  // In the order of the steps, each column is derived after the columns that it reads.
  for (const step of plan.steps) {
    const { slot, node } = firstEnd(step);
    const column = columnOf(slot);
    const { asks, before } = reads(node, step.scope, step.kind === 'reduce' ? step.over : null);
    const evaluate = step.kind === 'reduce' ? reduced(step, layout) : compiled(node, step.scope, layout);
    const work = stored(column, layout, before, evaluate);
    derived.set(column, {
      name: column.id,
      column,
      node,
      asks,
      work,
      fact: createAskingFact(column.id, column.scope, asks, work),
    });
  }
  const withBelow = ({ name, fact, asks }: BenchDerivedFact): NamedDynamicFact => ({
    name,
    facts: [fact, ...listFactsBelow(asks)],
  });
  return {
    of(name, node, value) {
      const { asks, before } = reads(node, 'person', null);
      const evaluate = compiled(node, 'person', layout);
      const work: FormulaWork = (memory, me) => {
        for (const run of before) run(memory, me);
        return value(evaluate(memory, me));
      };
      return [createAskingFact(name, 'person', asks, work), ...listFactsBelow(asks)];
    },
    column: (column) => withBelow(derived.get(column) as BenchDerivedFact),
    cell(node) {
      const found = node.op === 'cell' && node.row === 'me' ? derived.get(columnOf(node.slot)) : undefined;
      return found === undefined ? null : withBelow(found);
    },
    always(column) {
      const { node } = derived.get(column) as BenchDerivedFact;
      return node.op === 'bool' ? node.value : null;
    },
  };
}

/**
 * Returns the columns that have a name in the rule files: facts of a law, facts of the vocabulary that can be computed,
 * and rights.
 */
function namedIn(plan: Plan): ReadonlySet<Column> {
  const told = plan.inputs.flatMap(({ source }) => (source.kind === 'stated' ? [plan.columns.get(source.fact)] : []));
  const ofLaws = plan.rights.flatMap((r) => [r.mayGet, ...r.laws.flatMap((l) => [...l.facts.values()])]);
  return new Set([...told.filter((c) => c !== undefined), ...ofLaws]);
}

/** Counts how many formulas and leaves read each column, among those that a tree can reach. */
function usesIn(plan: Plan, columnOf: (slot: string) => Column): ReadonlyMap<Column, number> {
  const nodeOf = new Map(plan.steps.map((s) => [columnOf(firstEnd(s).slot), firstEnd(s).node]));
  const uses = new Map<Column, number>();
  const read = (node: Node): void => new Set(cellsOf(node).map((c) => columnOf(c.slot))).forEach(use);
  const use = (column: Column): void => {
    const before = uses.get(column) ?? 0;
    uses.set(column, before + 1);
    const node = nodeOf.get(column);
    if (before === 0 && node !== undefined) read(node);
  };
  for (const law of plan.rights.flatMap((r) => r.laws)) {
    [law.applies, law.claimant, law.compatible, law.kept, ...law.lines.map((l) => l.column)].forEach(use);
    for (const route of law.routes) {
      [route.gate, ...route.lines.map((l) => l.column)].forEach(use);
      listLeaves(route.node).flatMap(listLeafSides).forEach(read);
    }
  }
  return uses;
}

/**
 * Returns what a leaf compares, with one value for each side. A number that is not known is taken at its lowest value.
 */
export function listLeafSides(leaf: LeafAtom): readonly [Node] | readonly [Node, Node] {
  switch (leaf.kind) {
    case 'compare':
      return [leaf.left.lo, leaf.right.lo];
    case 'choice':
      return [leaf.value.m];
    case 'truth':
      return [leaf.pair.c];
  }
}

/**
 * Returns the first write of a step. When everything is known both ends have the same value, so the first is enough.
 */
function firstEnd(step: LoweredStep): { readonly slot: string; readonly node: Node } {
  return step.writes[0] as (typeof step.writes)[number];
}

type Evaluated = (memory: Memory, row: number) => number;

function compiled(node: Node, scope: string, layout: Layout): Evaluated {
  const closures = new Closures(layout, { me: scope, member: null }, [node]);
  const evaluate = closures.of(node);
  const frame: Frame = { memory: NO_MEMORY, me: 0, member: 0, cut: 0, shared: [] };
  return (memory, me) => {
    frame.memory = memory;
    frame.me = me;
    closures.prepare(frame);
    return evaluate(frame);
  };
}
const NO_MEMORY = {} as Memory;

function reduced(step: Extract<LoweredStep, { kind: 'reduce' }>, layout: Layout): Evaluated {
  const { node, reduce, start } = step.writes[0] as (typeof step.writes)[number];
  const closures = new Closures(layout, { me: step.scope, member: step.over }, [node]);
  const evaluate = closures.of(node);
  const add = REDUCE[reduce];
  const frame: Frame = { memory: NO_MEMORY, me: 0, member: 0, cut: 0, shared: [] };
  return (memory, me) => {
    frame.memory = memory;
    frame.me = me;
    const rows = memory.blocks[step.over]?.rows ?? 0;
    let sum = Number(start);
    for (let j = 0; j < rows; j++) {
      frame.member = j;
      closures.prepare(frame);
      sum = add(sum, evaluate(frame));
    }
    return sum;
  };
}

/** Returns a two-valued layout: each column has the value of its first end, whichever end is read. */
function firstEnds(plan: Plan, layout: Layout): Layout {
  const scopes = [...layout.scopes].map(([name, scope]) => {
    const index = new Map(scope.index);
    for (const c of plan.columns.values()) if (c.scope === name) index.set(c.slots[1], index.get(c.slots[0]) as number);
    return [name, { ...scope, index }] as const;
  });
  const ends = [...layout.ends].map(([column, [first]]) => [column, [first, first]] as const);
  return { scopes: new Map(scopes), ends: new Map(ends) };
}

/**
 * Returns a function that computes a column after the columns in `before`, stores the value where other formulas read
 * it, next to the stated values, and returns it.
 */
function stored(column: Column, layout: Layout, before: readonly FormulaWork[], evaluate: Evaluated): FormulaWork {
  const at = findSlotIndex(layout, column.scope, column.slots[0]);
  const stride = layout.scopes.get(column.scope)?.stride ?? 0;
  const truth = column.shape === 'truth';
  return (memory, row) => {
    for (const run of before) run(memory, row);
    const value = evaluate(memory, row);
    (memory.blocks[column.scope] as { readonly data: Float64Array }).data[row * stride + at] = value;
    return truth ? value !== 0 : value;
  };
}

function cellsOf(root: Node): readonly { readonly row: RowName; readonly slot: string }[] {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    listChildren(node).forEach(visit);
  };
  visit(root);
  return [...seen].flatMap((n) => (n.op === 'cell' ? [{ row: n.row, slot: n.slot }] : []));
}
