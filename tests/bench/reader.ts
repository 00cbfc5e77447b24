/** Reading one claimant's facts off a household that was worked out, by the names of the rule files. */
import { slotValue, truthOf, type Household } from '../../engine/core/src/run/household.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import { scaleOf } from '../../engine/core/src/values/grid.ts';
import type { PlanLaw, PlanNode } from '../../engine/core/src/plan/plan.ts';

export interface Reader {
  readonly row: number;
  /** The least that a number can be, in the units of the rule files. */
  number(name: string): number;
  truth(name: string): boolean;
  /** The one value of a choice; nothing where several are possible. */
  choice(name: string): string | undefined;
  /** A condition of a route, or a branch, by its id. */
  condition(id: string): boolean;
}

/** Names are looked for among the facts of the law, then in the vocabulary. `scope` and `row`: of a thing; else of the claimant. */
export function reader(h: Household, law: PlanLaw, row: number): Reader {
  const conditions = new Map(law.routes.flatMap((r) => named(r.node)));
  const column = (name: string): Column => {
    const found = law.facts.get(name) ?? h.period.plan.columns.get(name);
    if (found === undefined) throw new Error(`the plan has no "${name}"`);
    return found;
  };
  const at = (c: Column): number => slotValue(h, c, c.scope === 'home' ? 0 : row, 0);
  return {
    row,
    number: (name) => at(column(name)) / scaleOf(column(name).type),
    truth: (name) => at(column(name)) !== 0,
    choice: (name) => {
      const c = column(name);
      const [value, other] = c.type.kind === 'choice' ? c.type.values.filter((_, i) => (at(c) & (2 ** i)) !== 0) : [];
      return other === undefined ? value : undefined;
    },
    condition: (id) => {
      const c = conditions.get(id);
      if (c === undefined) throw new Error(`${law.id} has no condition "${id}"`);
      return truthOf(h, c, row) === 'yes';
    },
  };
}

function named(node: PlanNode): readonly (readonly [string, Column])[] {
  const below = node.kind === 'line' ? [] : node.items.flatMap(named);
  return node.id === null ? below : [[node.id, node.column], ...below];
}

/** Rows of things for which a test holds. */
export function rowsWhere(
  h: Household,
  law: PlanLaw,
  scope: string,
  test: (thing: Reader) => boolean,
): readonly Reader[] {
  const rows = h.memory.blocks[scope]?.rows ?? 0;
  return Array.from({ length: rows }, (_, row) => reader(h, law, row)).filter(test);
}
