/** A plan as the columns of a population reach it, in which every kind of thing that is still gone through has its rows. */
import { type Brings, type Fixed, narrowed, NOTHING_FIXED, type Plan } from '@recto-verso/engine/plan';

/** Where nothing of a thing is told, how many there may be still is: it keeps one column, so that it stays a table. */
export function narrowedPlan<P extends Plan>(
  plan: P,
  brings: Brings,
  keeps: ReadonlySet<string>,
  constant: Fixed = NOTHING_FIXED,
): P {
  const last = narrowed(plan, brings, keeps, constant);
  const there = new Set([...last.columns.values()].map(({ scope }) => scope));
  const gone = new Set(last.steps.flatMap((step) => (step.kind === 'reduce' ? [step.scope, step.over] : [step.scope])));
  const bare = [...gone].filter((scope) => !there.has(scope));
  const kept = [...plan.columns].filter(([, { scope }], k, all) => {
    return bare.includes(scope) && all.findIndex(([, one]) => one.scope === scope) === k;
  });
  return { ...last, columns: new Map([...last.columns, ...kept]) };
}
