/**
 * This module finds the facts that can turn a `no` by themselves. A conjunction that fails in several places is turned
 * only by a fact on which all of these places depend, so most facts below a verdict need not be tried.
 */
import type { Column } from '../../plan/columns.ts';
import type { PlanLaw, PlanNode, PlanRight } from '../../plan/plan.ts';
import { readTruth, type Household } from '../../run/household.ts';
import type { DependencyIndex } from '../dependencies/dependency-index.ts';

type Facts = ReadonlySet<string>;

/**
 * Returns the ids of the facts of which at least one must change before the verdict of a right for a person can differ
 * from `no`.
 */
export function findTurnableFacts(
  h: Household,
  dependencyIndex: DependencyIndex,
  right: PlanRight,
  row: number,
): Facts {
  const [law, ...more] = right.laws;
  // With several law files it is also open which of them applies, so every fact below the verdict counts.
  if (law === undefined || more.length > 0) return dependencyIndex.of(right.mayGet).facts;
  return new Turning(h, dependencyIndex, row).law(law, right.received);
}

class Turning {
  readonly #household: Household;
  readonly #dependencyIndex: DependencyIndex;
  readonly #row: number;

  constructor(household: Household, dependencyIndex: DependencyIndex, row: number) {
    this.#household = household;
    this.#dependencyIndex = dependencyIndex;
    this.#row = row;
  }

  law({ claimant, compatible, kept, routes, verdict }: PlanLaw, received: Column | null): Facts {
    const opened = routes.map(({ gate, node }) => this.#every([this.#column(gate), this.#node(node)]));
    const open = union([...this.#kept(kept, received), ...opened.map((facts) => facts ?? NONE)]);
    const isOpen = [kept, ...routes.map((r) => r.verdict)].some((column) => !this.#isNo(column));
    const all = this.#every([this.#column(claimant), this.#column(compatible), isOpen ? null : open]);
    return all ?? this.#dependencyIndex.of(verdict).facts;
  }

  /**
   * Returns the facts that can make a grant still run. When the right is not received, no grant runs whatever its days
   * are, and only the receipt itself could turn that.
   */
  #kept(kept: Column, received: Column | null): readonly Facts[] {
    const facts = this.#dependencyIndex.of(kept).facts;
    if (received === null || !this.#isNo(received)) return [facts];
    return [new Set([...this.#dependencyIndex.of(received).facts].filter((fact) => facts.has(fact)))];
  }

  /** Returns the facts that can turn a node; `null` when the node is not `no` and therefore blocks nothing. */
  #node(node: PlanNode): Facts | null {
    if (!this.#isNo(node.column)) return null;
    if (node.kind === 'all') return this.#every(node.items.map((item) => this.#node(item)));
    if (node.kind === 'any') return union(node.items.map((item) => this.#node(item) ?? NONE));
    return this.#dependencyIndex.of(node.column).facts;
  }

  #column(column: Column): Facts | null {
    return this.#isNo(column) ? this.#dependencyIndex.of(column).facts : null;
  }

  #isNo(column: Column): boolean {
    return readTruth(this.#household, column, this.#row) === 'no';
  }

  /** Returns the facts on which every failing part depends; `null` when no part fails. */
  #every(hindrances: readonly (Facts | null)[]): Facts | null {
    return hindrances.reduce(
      (all, facts) => (all === null || facts === null ? (all ?? facts) : new Set([...all].filter((f) => facts.has(f)))),
      null,
    );
  }
}

const NONE: Facts = new Set();

function union(sets: readonly Facts[]): Facts {
  return new Set(sets.flatMap((set) => [...set]));
}
