/**
 * This module narrows a plan to what the columns of a population can reach, and keeps a table for every scope that the
 * plan still iterates over.
 */
import { type Brings, type Fixed, narrowPlanToColumns, NOTHING_FIXED, type Plan } from '@recto-verso/engine/plan';

/**
 * Narrows a plan. When the plan iterates over a scope of which no column remains, one column is kept, because the
 * number of rows may still matter.
 */
export function narrowPlan<P extends Plan>(
  plan: P,
  brings: Brings,
  keeps: ReadonlySet<string>,
  constant: Fixed = NOTHING_FIXED,
): P {
  const last = narrowPlanToColumns(plan, brings, keeps, constant);
  const there = new Set([...last.columns.values()].map(({ scope }) => scope));
  const gone = new Set(last.steps.flatMap((step) => (step.kind === 'reduce' ? [step.scope, step.over] : [step.scope])));
  const bare = [...gone].filter((scope) => !there.has(scope));
  const kept = [...plan.columns].filter(([, { scope }], k, all) => {
    return bare.includes(scope) && all.findIndex(([, one]) => one.scope === scope) === k;
  });
  return { ...last, columns: new Map([...last.columns, ...kept]) };
}
