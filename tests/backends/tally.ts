/**
 * This module counts how many conditions and verdicts of a batch are certain, open or not met, because a comparison of
 * trivial ones would prove nothing.
 */
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import { toTruthValue } from '../../engine/core/src/run/household.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import type { PlanLaw, PlanNode } from '../../engine/core/src/plan/plan.ts';
import type { VerdictTally } from '../properties/tally.ts';
import { readSlotValue } from './compare.ts';

/** Counts the conditions and the verdict of each law, for the persons who may be its claimant. */
export function tallyUp(tally: VerdictTally, period: CompiledPeriod, memory: Memory, persons: number): void {
  const of = (c: Column, row: number): ReturnType<typeof toTruthValue> => {
    const [certain, possible] = c.slots.map(
      (slot) => readSlotValue(memory, period.layout, 'person', slot, row) !== 0,
    ) as [boolean, boolean];
    return toTruthValue(certain, possible);
  };
  for (const law of period.plan.rights.flatMap((r) => r.laws)) {
    const columns = [law.verdict, ...conditions(law)];
    for (let row = 0; row < persons; row++)
      if (of(law.claimant, row) !== 'no') for (const c of columns) tally.add(of(c, row));
  }
}

function conditions(law: PlanLaw): readonly Column[] {
  const below = (node: PlanNode): readonly Column[] => [
    node.column,
    ...(node.kind === 'line' ? [] : node.items.flatMap(below)),
  ];
  return law.routes.flatMap((r) => below(r.node));
}
