/**
 * This module finds what a column depends on: the facts that a person can state, the points that only the law or an
 * authority can settle, and persons and things that were not listed.
 */
import type { Column } from '../../plan/columns.ts';
import { listChildren, type Node } from '../../plan/ir.ts';
import type { PlanInput, Plan } from '../../plan/plan.ts';

export interface Dependencies {
  /** Holds the ids of the facts whose stated values can affect the column. */
  readonly facts: ReadonlySet<string>;
  /** Lists the inputs that no question to a person can settle: readings, discretions and unknown figures. */
  readonly open: readonly PlanInput[];
  /**
   * Holds the scopes whose unlisted rows (persons or things that may exist and were not listed) can affect the column.
   */
  readonly unlisted: ReadonlySet<string>;
  /** Is `true` when the order of persons who are equal matters: `rank` orders them by their ids. */
  readonly isRanked: boolean;
}

/** Finds the dependencies of the columns of a plan, and computes those of each column once. */
export class DependencyIndex {
  readonly #writes = new Map<string, Node>();
  readonly #inputs = new Map<string, PlanInput>();
  readonly #known = new Map<string, Dependencies>();

  constructor(plan: Plan) {
    for (const step of plan.steps) for (const w of step.writes) this.#writes.set(w.slot, w.node);
    for (const input of plan.inputs) for (const slot of input.column.slots) this.#inputs.set(slot, input);
  }

  of(column: Column): Dependencies {
    const known = this.#known.get(column.id);
    if (known !== undefined) return known;
    const facts = new Set<string>();
    const open = new Map<string, PlanInput>();
    const unlisted = new Set<string>();
    let isRanked = false;
    const seen = new Set<Node>();
    const slots = new Set<string>();
    const visitSlot = (slot: string): void => {
      if (slots.has(slot)) return;
      slots.add(slot);
      const input = this.#inputs.get(slot);
      if (input === undefined) {
        const node = this.#writes.get(slot);
        if (node !== undefined) visit(node);
        return;
      }
      const { source } = input;
      if (source.kind === 'fact') facts.add(source.fact);
      if (source.kind === 'asked' || source.kind === 'granted') facts.add(`gets.${source.receipt}`);
      if (source.kind === 'open' || source.kind === 'unknown') open.set(input.column.id, input);
      if (source.kind === 'ghost') unlisted.add(input.column.scope);
      isRanked ||= source.kind === 'order';
    };
    const visit = (node: Node): void => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.op === 'cell') visitSlot(node.slot);
      if (node.op === 'dated') facts.add(node.fact);
      if (node.op === 'held_since') node.facts.forEach((f) => facts.add(f));
      listChildren(node).forEach(visit);
    };
    column.slots.forEach(visitSlot);
    for (const fact of [...facts])
      if (fact.startsWith('gets.') && fact.endsWith('.amount')) facts.add(fact.slice(0, -'.amount'.length));
    const dependencies = { facts, open: [...open.values()], unlisted, isRanked };
    this.#known.set(column.id, dependencies);
    return dependencies;
  }
}

const indexes = new WeakMap<Plan, DependencyIndex>();

/** Returns the index of the dependencies of a plan. It is made once. */
export function getDependencyIndex(plan: Plan): DependencyIndex {
  let known = indexes.get(plan);
  if (known === undefined) indexes.set(plan, (known = new DependencyIndex(plan)));
  return known;
}
