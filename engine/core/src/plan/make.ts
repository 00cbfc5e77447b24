/**
 * This module makes the plan of a rulebook for one period: the longest one around the given day in which no law file
 * begins or ends and no figure that is a scale or a list changes. Any other figure may change within the period,
 * because it is read by the day.
 */
import { FOREVER } from '../situation/days.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { CALENDAR } from '../values/calendar.ts';
import type { Narrowing } from './context.ts';
import { lowerCountedRight, type CountedRight } from './counted.ts';
import { listChildren, type Node } from './ir.ts';
import type { Plan, LoweredStep } from './plan.ts';
import { Planner, type StepToPlace } from './planner.ts';
import { RightsLowering } from './rights.ts';

/**
 * Makes the plan for the period around a day.
 * @param only names of the requested rights, or `null` for all; other rights whose verdicts they read are included
 * @param estimates how estimates narrow facts, if the rulebook was type-checked with its estimates, and `null`
 * otherwise
 */
export function makePlan(
  understood: Understood,
  day: number,
  only: readonly string[] | null = null,
  estimates: Narrowing | null = null,
): Plan {
  const { planner, rights } = planned(understood, day, only, estimates);
  return finished(planner, rights);
}

/** Extends a plan with the counts that are computed over a population. */
export interface CountedPlan extends Plan {
  readonly counted: readonly CountedRight[];
}

export function makeCountedPlan(
  understood: Understood,
  day: number,
  only: readonly string[] | null = null,
): CountedPlan {
  const { planner, rights } = planned(understood, day, only, null);
  const counted = rights.all.filter((r) => r.laws.length > 0).map((r) => lowerCountedRight(planner, r));
  return { ...finished(planner, rights), counted };
}

interface Planned {
  readonly planner: Planner;
  readonly rights: RightsLowering;
}

function planned(
  understood: Understood,
  day: number,
  only: readonly string[] | null,
  estimates: Narrowing | null,
): Planned {
  const planner = new Planner(understood, findPeriodAround(understood, day), estimates);
  const rights = new RightsLowering(planner);
  for (const right of understood.rulebook.rights)
    if (only === null || only.includes(right.name)) rights.byName(right.name);
  return { planner, rights };
}

function finished(planner: Planner, rights: RightsLowering): Plan {
  const { understood } = planner;
  const steps = assignLevels(planner.steps);
  return {
    from: planner.epoch,
    until: planner.until,
    columns: new Map(planner.columns),
    inputs: [...planner.inputs],
    steps,
    dated: datedFacts(planner),
    everyRelation: 2 ** understood.rulebook.relations.values.length - 1,
    rights: rights.all,
    lowered: planner,
  };
}

/**
 * Returns the first and last day of the longest period around a day in which no law file begins or ends and no figure
 * that is a scale or a list changes. Both days are integers, yyyymmdd. The first is 0 when nothing changes on the day
 * or before it, and the last is `FOREVER` when nothing changes after it.
 */
export function findPeriodAround(understood: Understood, day: number): readonly [number, number] {
  const { rulebook } = understood;
  const figures = [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].flatMap((f) =>
    f.values.filter(({ cell }) => cell.kind === 'scale' || cell.kind === 'list').map((v) => v.from),
  );
  const laws = rulebook.rights.flatMap((r) =>
    r.laws.flatMap((l) => [l.from, ...(l.until === null ? [] : [CALENDAR.days_after(l.until, 1)])]),
  );
  const changes = [...new Set([...figures, ...laws])].sort((a, b) => a - b);
  const from = changes.filter((c) => c <= day).at(-1) ?? 0;
  const next = changes.find((c) => c > day);
  return [from, next === undefined ? FOREVER : CALENDAR.days_after(next, -1)];
}

/**
 * Assigns levels to the steps and sorts them. A reduction stands one level above everything that it reads, and a scalar
 * stands on the highest level among what it reads. Rows are completed level by level, so that a reduction finds the
 * columns of the members ready. Steps of the same kind and level that run over the same rows can share a loop.
 */
export function assignLevels(steps: readonly StepToPlace[]): readonly LoweredStep[] {
  const levelOf = new Map<string, number>();
  /**
   * Caches the level of each node by its id. A slot is always written before it is read, so a level that has been
   * computed never changes.
   */
  const known: number[] = [];
  const levelOfNode = (node: Node): number => {
    const before = known[node.id];
    if (before !== undefined) return before;
    let level = node.op === 'cell' ? (levelOf.get(node.slot) ?? 0) : 0;
    for (const child of listChildren(node)) level = Math.max(level, levelOfNode(child));
    known[node.id] = level;
    return level;
  };
  const placed = steps.map((step) => {
    const below = Math.max(0, ...step.writes.map((w) => levelOfNode(w.node)));
    const level = step.kind === 'reduce' ? below + 1 : below;
    for (const w of step.writes) levelOf.set(w.slot, level);
    return { ...step, level } as LoweredStep;
  });
  return placed
    .map((step, order) => ({ step, order }))
    .sort((a, b) => a.step.level - b.step.level || rank(a.step) - rank(b.step) || a.order - b.order)
    .map((x) => x.step);
}

/**
 * Returns the position of a kind of step within its level: the steps of the home come first, then reductions, then
 * scalars, which may read both.
 */
function rank(step: LoweredStep): number {
  if (step.scope === 'home') return 0;
  return step.kind === 'reduce' ? 1 : 2;
}

/** Returns the slots that the nodes read, in any row. */
export function listSlotsRead(nodes: readonly Node[]): readonly string[] {
  const seen = new Set<Node>();
  const slots = new Set<string>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'cell') slots.add(node.slot);
    listChildren(node).forEach(visit);
  };
  nodes.forEach(visit);
  return [...slots];
}

function datedFacts({ ir, understood, columns }: Planner): Plan['dated'] {
  return [...ir.followed].sort().map((fact) => {
    const def = understood.facts.find((f) => f.def.id === fact)?.def;
    return {
      fact,
      scope: columns.get(fact)?.scope ?? def?.scope ?? 'person',
      complete: def?.kept === 'spells',
    };
  });
}
