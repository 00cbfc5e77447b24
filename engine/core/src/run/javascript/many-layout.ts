/**
 * This module lays out memory for computing many households at a time. A position is reused as soon as no later step
 * reads its value, so that little memory is traversed. A value that is the same for everybody is written only once.
 */
import { listChildren, type Node } from '../../plan/ir.ts';
import type { Layout, Loop } from '../../plan/layout.ts';
import type { PlanParts } from '../../plan/parts.ts';
import type { Plan } from '../../plan/plan.ts';

export interface ManyLayout extends Layout {
  /** Maps each scope to the positions that always hold one number, with that number. */
  readonly constants: ReadonlyMap<string, readonly (readonly [place: number, value: number])[]>;
}

/**
 * Computes the layout.
 * @param keeps slots that are read after everything has been computed
 */
export function computeManyLayout(plan: Plan, { loops, copies }: PlanParts, keeps: ReadonlySet<string>): ManyLayout {
  const last = lastReads(loops);
  for (const slot of keeps) last.set(slot, loops.length);
  for (const { from } of copies) if (typeof from === 'string') last.set(from, loops.length);
  const places = new Map<string, Places>();
  const of = (scope: string): Places => {
    const there = places.get(scope) ?? new Places();
    places.set(scope, there);
    return there;
  };
  for (const scope of ['person', 'home']) of(scope);
  // The rows of a scope can be counted even if none of their slots is read.
  for (const { steps } of loops) for (const step of steps) if (step.kind === 'reduce') of(step.over);
  for (const { column } of plan.inputs)
    for (const slot of column.slots) of(column.scope).take(slot, last.get(slot) ?? -1);
  loops.forEach(({ scope, steps }, k) => {
    for (const one of places.values()) one.free(k);
    for (const { writes } of steps) for (const { slot } of writes) of(scope).take(slot, last.get(slot) ?? k);
  });
  const constants = new Map<string, (readonly [number, number])[]>();
  for (const { scope, to, from } of copies) {
    const place = typeof from === 'string' ? of(scope).at(from) : of(scope).constant(from);
    of(scope).put(to, place);
  }
  for (const [scope, one] of places)
    constants.set(
      scope,
      [...one.constants].map(([value, place]) => [place, value]),
    );
  return { ...layoutFrom(plan, places), constants };
}

class Places {
  readonly index = new Map<string, number>();
  readonly constants = new Map<number, number>();
  readonly #free: number[] = [];
  /**
   * Maps each position to the index of the last loop that reads its present value. It is `null` for a free position,
   * and `Infinity` for a constant.
   */
  readonly #until: (number | null)[] = [];

  take(slot: string, until: number): void {
    if (this.index.has(slot)) return;
    const place = this.#free.pop() ?? this.#until.length;
    this.#until[place] = until;
    this.index.set(slot, place);
  }

  /** Releases the positions that no loop from this one on reads. */
  free(loop: number): void {
    this.#until.forEach((until, place) => {
      if (until === null || until >= loop) return;
      this.#until[place] = null;
      this.#free.push(place);
    });
  }

  at(slot: string): number {
    const place = this.index.get(slot);
    if (place === undefined) throw new Error(`"${slot}" is copied, and nothing writes it`);
    return place;
  }

  put(slot: string, place: number): void {
    this.index.set(slot, place);
  }

  constant(value: number): number {
    const place = this.constants.get(value) ?? this.#until.length;
    this.#until[place] = Infinity;
    this.constants.set(value, place);
    return place;
  }

  get size(): number {
    return this.#until.length;
  }
}

function layoutFrom(plan: Plan, places: ReadonlyMap<string, Places>): Layout {
  const ends = new Map(
    [...plan.columns.values()].flatMap((c) => {
      const index = places.get(c.scope)?.index;
      const [lo, hi] = c.slots.map((slot) => index?.get(slot));
      return lo === undefined || hi === undefined ? [] : [[c, [lo, hi] as const] as const];
    }),
  );
  return {
    scopes: new Map([...places].map(([scope, { size, index }]) => [scope, { scope, stride: size, index }])),
    ends,
  };
}

/** Maps each slot to the index of the last loop that reads it. */
function lastReads(loops: readonly Loop[]): Map<string, number> {
  const last = new Map<string, number>();
  loops.forEach(({ steps }, k) => {
    const seen = new Set<Node>();
    const visit = (node: Node): void => {
      if (seen.has(node)) return;
      seen.add(node);
      if (node.op === 'cell') last.set(node.slot, k);
      listChildren(node).forEach(visit);
    };
    for (const { writes } of steps) writes.forEach((w) => visit(w.node));
  });
  return last;
}
