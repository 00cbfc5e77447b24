/** This module reads the facts of one claimant from an evaluated household, by their names in the rule files. */
import { readSlot, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import { getMemoryScale } from '../../engine/core/src/values/grid.ts';
import type { PlanLaw, PlanNode } from '../../engine/core/src/plan/plan.ts';

export interface FactReader {
  readonly row: number;
  /** Returns the lowest possible value of a number, in the units of the rule files. */
  number(name: string): number;
  truth(name: string): boolean;
  /** Returns the value of a choice, or `undefined` when several are possible. */
  choice(name: string): string | undefined;
  /** Returns whether a condition of a route, or a branch, certainly holds, by its id. */
  condition(id: string): boolean;
}

/**
 * Creates a reader. It looks for names among the facts of the law first, then in the vocabulary. `row` is the row of a
 * thing for a column of that thing's scope, and the row of the claimant otherwise.
 */
export function createFactReader(h: Household, law: PlanLaw, row: number): FactReader {
  const conditions = new Map(law.routes.flatMap((r) => named(r.node)));
  const column = (name: string): Column => {
    const found = law.facts.get(name) ?? h.period.plan.columns.get(name);
    if (found === undefined) throw new Error(`the plan has no "${name}"`);
    return found;
  };
  const at = (c: Column): number => readSlot(h, c, c.scope === 'home' ? 0 : row, 0);
  return {
    row,
    number: (name) => at(column(name)) / getMemoryScale(column(name).type),
    truth: (name) => at(column(name)) !== 0,
    choice: (name) => {
      const c = column(name);
      const [value, other] = c.type.kind === 'choice' ? c.type.values.filter((_, i) => (at(c) & (2 ** i)) !== 0) : [];
      return other === undefined ? value : undefined;
    },
    condition: (id) => {
      const c = conditions.get(id);
      if (c === undefined) throw new Error(`${law.id} has no condition "${id}"`);
      return readTruth(h, c, row) === 'yes';
    },
  };
}

function named(node: PlanNode): readonly (readonly [string, Column])[] {
  const below = node.kind === 'line' ? [] : node.items.flatMap(named);
  return node.id === null ? below : [[node.id, node.column], ...below];
}

/** Returns a reader for each row of a kind of thing for which the test holds. */
export function findRowsWhere(
  h: Household,
  law: PlanLaw,
  scope: string,
  test: (thing: FactReader) => boolean,
): readonly FactReader[] {
  const rows = h.memory.blocks[scope]?.rows ?? 0;
  return Array.from({ length: rows }, (_, row) => createFactReader(h, law, row)).filter(test);
}
