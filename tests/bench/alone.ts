/**
 * json-rules-engine alone, as somebody would use it who has nothing else: an engine for each right, one rule for
 * each route of the very same trees with its plain operators, the facts of a claimant put as plain values.
 * Its derived facts come from the fastest thing there is, the generated module.
 */
import { Engine } from 'json-rules-engine';
import { Closures, type Evaluate, type Frame } from '../../engine/src/evaluate/interpret.ts';
import { plainConditions, rightFact } from '../../engine/src/evaluate/conditions.ts';
import type { Memory } from '../../engine/src/evaluate/memory.ts';
import type { Layout } from '../../engine/src/lowering/layout.ts';
import type { Node } from '../../engine/src/lowering/ir.ts';
import type { LeafAtom, PlanLaw } from '../../engine/src/lowering/plan.ts';

export interface Alone {
  /** The routes that hold for the person of a row, as the engine's events name them. */
  (memory: Memory, row: number): Promise<readonly string[]>;
}

interface Put {
  readonly name: string;
  readonly read: (frame: Frame) => unknown;
}

export function aloneFor(law: PlanLaw, layout: Layout): Alone {
  const engine = new Engine();
  const leaves: { leaf: LeafAtom; name: string }[] = [];
  law.routes.forEach((route, i) => {
    const { conditions, names } = plainConditions(route.node, `${i}`);
    engine.addRule({ name: route.id, conditions, event: { type: route.id } });
    for (const [leaf, name] of names) leaves.push({ leaf: leaf as LeafAtom, name });
  });
  const closures = new Closures(
    layout,
    { me: 'person', member: null },
    leaves.flatMap(({ leaf }) => sides(leaf)),
  );
  const puts = leaves.flatMap(({ leaf, name }) => putsOf(leaf, name, closures));
  return async (memory, row) => {
    const frame: Frame = { memory, me: row, member: 0, cut: 0, shared: [] };
    closures.prepare(frame);
    const facts: Record<string, unknown> = {};
    for (const { name, read } of puts) facts[name] = read(frame);
    const { events } = await engine.run(facts);
    return events.map((e) => e.type);
  };
}

/** What a leaf compares, one value of each side: a figure that nobody knows counts with its least. */
function sides(leaf: LeafAtom): readonly Node[] {
  switch (leaf.kind) {
    case 'compare':
      return [leaf.left.lo, leaf.right.lo];
    case 'choice':
      return [leaf.value.m];
    case 'truth':
      return [leaf.pair.c];
  }
}

function putsOf(leaf: LeafAtom, name: string, closures: Closures): readonly Put[] {
  const [left, right] = sides(leaf).map((n) => closures.of(n)) as [Evaluate, Evaluate | undefined];
  switch (leaf.kind) {
    case 'compare': {
      const other = rightFact(leaf, name);
      return [{ name, read: left }, ...(other === null ? [] : [{ name: other, read: right as Evaluate }])];
    }
    case 'choice':
      return [{ name, read: (f) => leaf.values.find((_, i) => (left(f) & (2 ** i)) !== 0) }];
    case 'truth':
      return [{ name, read: (f) => left(f) !== 0 }];
  }
}
